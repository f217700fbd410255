"""Names of places in their context: a place of the gazetteer, or honest candidates."""

from tawthiq.places.context import PlaceContext, place_mentions, report_context
from tawthiq.places.fit import TWINS
from tawthiq.places.mentions import PlaceMention
from tawthiq.places.place import city_around

__all__ = ["TWINS", "PlaceContext", "PlaceMention", "city_around", "place_mentions", "report_context"]

"""Who is named, and what part he plays in an attack."""

from tawthiq.coding.actors.mentions import ActorMention, actor_mentions, vocabulary

__all__ = ["ActorMention", "actor_mentions", "vocabulary"]

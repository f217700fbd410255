"""The judge inside: readings against labelled reports, phrases against labelled phrases."""

from tawthiq.evaluation.phrases import phrases
from tawthiq.evaluation.run import evaluate, evaluate_object

__all__ = ["evaluate", "evaluate_object", "phrases"]

"""The live pictures of the course: each is one short call in a chapter."""

from .activation_tangent import ActivationTangent
from .lab import Lab
from .layer_bender import LayerBender
from .neuron_plane import NeuronPlane, XORChallenge
from .picture import Picture
from .slider import Slider

__all__ = ["ActivationTangent", "Lab", "LayerBender", "NeuronPlane", "Picture", "Slider", "XORChallenge"]

"""The live pictures of the course: each is one short call in a chapter."""

from .activation_tangent import ActivationTangent
from .demon_nudge import DemonNudge
from .depth_gradients import DepthGradients
from .dropdown import Dropdown
from .lab import Lab
from .layer_bender import LayerBender
from .layer_histograms import LayerHistograms
from .maxout_fit import MaxoutFit
from .neuron_plane import NeuronPlane, XORChallenge
from .picture import Picture
from .predict import Predict
from .slider import Slider
from .stepper import Stepper
from .v_curve import VCurve

__all__ = [
    "ActivationTangent",
    "DemonNudge",
    "DepthGradients",
    "Dropdown",
    "Lab",
    "LayerBender",
    "LayerHistograms",
    "MaxoutFit",
    "NeuronPlane",
    "Picture",
    "Predict",
    "Slider",
    "Stepper",
    "VCurve",
    "XORChallenge",
]

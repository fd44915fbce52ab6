"""The live pictures of the course: each is one short call in a chapter."""

from .activation_tangent import ActivationTangent
from .adam_stepper import AdamStepper
from .choose_data import ChooseData
from .cost_race import CostRace
from .critical_points import CriticalPoints
from .demon_nudge import DemonNudge
from .depth_gradients import DepthGradients
from .descent import Descent
from .digit_painter import DigitPainter
from .eigenvalue_odds import EigenvalueOdds
from .enlarged_digits import EnlargedDigits
from .eta_sweep import EtaSweep
from .gradient_cloud import GradientCloud
from .guess_table import GuessTable
from .lab import Lab
from .layer_bender import LayerBender
from .layer_histograms import LayerHistograms
from .maxout_fit import MaxoutFit
from .neuron_plane import NeuronPlane, XORChallenge
from .optimizer_race import OptimizerRace
from .overfitting import Overfitting
from .predict import Predict
from .ravine_ball import RavineBall
from .schedule_designer import ScheduleDesigner
from .stepper import Stepper
from .surface_explorer import SmallestNetwork, SurfaceExplorer
from .two_tasks import TwoTasks
from .v_curve import VCurve
from .warm_up import WarmUp, review
from .widgets.dropdown import Dropdown
from .widgets.picture import Picture
from .widgets.slider import Slider

__all__ = [
    "ActivationTangent",
    "AdamStepper",
    "ChooseData",
    "CostRace",
    "CriticalPoints",
    "DemonNudge",
    "DepthGradients",
    "Descent",
    "DigitPainter",
    "Dropdown",
    "EigenvalueOdds",
    "EnlargedDigits",
    "EtaSweep",
    "GradientCloud",
    "GuessTable",
    "Lab",
    "LayerBender",
    "LayerHistograms",
    "MaxoutFit",
    "NeuronPlane",
    "OptimizerRace",
    "Overfitting",
    "Picture",
    "Predict",
    "RavineBall",
    "ScheduleDesigner",
    "Slider",
    "SmallestNetwork",
    "Stepper",
    "SurfaceExplorer",
    "TwoTasks",
    "VCurve",
    "WarmUp",
    "XORChallenge",
    "review",
]

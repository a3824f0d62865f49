using System;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>
/// The laminar layer over a plate solved as equations, not as a formula: Blasius' flow by Runge and Kutta, and the vapour marched along the
/// plate, f' dθ/dln x = f/2 θ' + θ''/Sc, from a plate that takes none to one that takes all. What the textbook's [1 - (x0/x)^3/4]^-1/3
/// approximates.
/// </summary>
internal sealed class MarchedLayer
{
    private const int Nodes = 400;
    private const int Steps = 3000;
    private const double Outside = 9; // of the layer, in Blasius' measure
    private const double WallShear = 0.332057336; // f''(0): found by shooting, in every textbook

    private readonly double[] _eta = new double[Nodes + 1];
    private readonly double[] _f = new double[Nodes + 1];
    private readonly double[] _speed = new double[Nodes + 1];

    public MarchedLayer()
    {
        double f = 0, u = 0, shear = WallShear;
        for (int i = 1; i <= Nodes; i++)
        {
            _eta[i] = Outside * i * i / (Nodes * (double)Nodes);
            double h = _eta[i] - _eta[i - 1];
            double k1 = -0.5 * f * shear, k2 = -0.5 * (f + h / 2 * u) * (shear + h / 2 * k1);
            double k3 = -0.5 * (f + h / 2 * (u + h / 2 * shear)) * (shear + h / 2 * k2);
            double k4 = -0.5 * (f + h * (u + h / 2 * shear)) * (shear + h * k3);
            f += h * (u + h / 2 * shear);
            u += h * (shear + h / 4 * (k1 + k2));
            shear += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
            (_f[i], _speed[i]) = (f, u);
        }
    }

    /// <summary>Far from the wall the air has its whole speed: 1, when the shooting was right.</summary>
    public double OuterSpeed => _speed[Nodes];

    /// <summary>Mean transfer over the film, m/s.</summary>
    public double MeanMPerS(double velocityMPerS, double viscosity, double diffusion, double startingM, double filmM)
    {
        double schmidt = viscosity / diffusion, sum = 0;
        var theta = new double[Nodes + 1];
        Array.Fill(theta, 1);
        double before = startingM;
        for (int step = 1; step <= Steps; step++)
        {
            double share = (double)step / Steps, x = startingM + filmM * share * share * share;
            March(theta, Math.Log(x / before), schmidt);
            double slope = theta[1] / _eta[1]; // the wall has none
            sum += diffusion * Math.Sqrt(velocityMPerS / (viscosity * x)) * slope * (x - before);
            before = x;
        }

        return sum / filmM;
    }

    private void March(double[] theta, double stepLogX, double schmidt)
    {
        var c = new double[Nodes];
        var d = new double[Nodes];
        for (int i = 1; i < Nodes; i++)
        {
            double below = _eta[i] - _eta[i - 1], above = _eta[i + 1] - _eta[i], both = below + above;
            double toBelow = 2 / schmidt / (below * both) - 0.5 * _f[i] * above / (below * both);
            double toAbove = 2 / schmidt / (above * both) + 0.5 * _f[i] * below / (above * both);
            double here = _speed[i] / stepLogX + toBelow + toAbove;
            double right = _speed[i] / stepLogX * theta[i];
            double pivot = here - toBelow * (i > 1 ? c[i - 1] : 0);
            c[i] = toAbove / pivot;
            d[i] = (right + toBelow * (i > 1 ? d[i - 1] : 0)) / pivot;
        }

        for (int i = Nodes - 1; i >= 1; i--)
        {
            theta[i] = d[i] + c[i] * theta[i + 1];
        }
    }
}

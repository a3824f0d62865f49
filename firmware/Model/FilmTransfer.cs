using ChamberFirmware.Arithmetic;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Model;

/// <summary>
/// How fast the air brings vapour to the film, in the mean over it: a laminar boundary layer that begins an inert length before the film
/// (Incropera, Fundamentals of Heat and Mass Transfer, section 7.2), times what the chamber does to it.
/// </summary>
public static class FilmTransfer
{
    // 0.664 D^2/3 / nu^1/6 of water in air at 40 C and 1013 hPa, m^3/2 s^-1/2 over the root of velocity; a straight line from 15 to 70 C is
    // within 0.3 %. D 2.73e-5 m2/s (Fuller), nu by Sutherland.
    private const double At40C = 0.003744;
    private const double PerK = 0.00284;
    private const double NormalPa = 101325.0;
    private const int Rounds = 24; // of Newton's method, from 1 down to 0.01: thirds first, then digits double

    /// <summary>Mean transfer of water vapour, m/s; 0 in air that stands still.</summary>
    public static double MeanMPerS(ChamberSettings settings, double temperatureC, double velocityMPerS)
    {
        double length = settings.PlateLengthM;
        double end = settings.InertLengthM + length;
        double root = SquareRoot.Of(settings.InertLengthM / end);
        double grown = 1.0 - root * SquareRoot.Of(root);
        double ofPlate = SquareRoot.Of(end) / length * CubeRoot(grown * grown);
        double ofAir = At40C * (1.0 + PerK * (temperatureC - 40.0)) * SquareRoot.Of(NormalPa / settings.SitePressurePa);
        return velocityMPerS > 0.0 ? settings.FilmTransferFactor * ofPlate * ofAir * SquareRoot.Of(velocityMPerS) : 0.0;
    }

    // Of a number above 0 and up to 1. Not System.Math: single precision on the ESP32's images.
    private static double CubeRoot(double x)
    {
        double root = 1.0;
        for (int i = 0; i < Rounds; i++)
        {
            root -= (root - x / (root * root)) / 3.0;
        }

        return root;
    }
}

using ChamberFirmware.Arithmetic;

namespace ChamberFirmware.Air;

/// <summary>
/// Saturation pressure of water and its inverse with + - x and square root only, which IEEE 754 defines to the last bit: the same bits on
/// the ESP32 and on a PC, where exp and log differ by library. The eighth root of the pressure is nearly a straight line in temperature;
/// degree-5 polynomials (interpolation of Hyland-Wexler, ASHRAE Fundamentals 2017 chapter 1 eq. 5 and 6, at Chebyshev nodes) follow it.
/// Cost in accuracy: 0.9 ppm of the pressure over water, 1.5 ppm over ice; the inverse 0.2 mK over water, 0.6 mK over ice.
/// </summary>
public static class SaturationCurve
{
    /// <summary>Lowest temperature of the curve, degrees Celsius; what is colder counts as this.</summary>
    public const double LowestC = -60.0;

    /// <summary>Highest temperature of the curve, degrees Celsius; what is hotter counts as this.</summary>
    public const double HighestC = 100.0;

    // Water, 0..100 C: eighth root of Pa in x = (T - 50)/50; inverse: T in y = (root - middle)/half of the roots at 0 and 100 C.
    private const double W0 = 3.2468163986942913, W1 = 1.007029353453384, W2 = -0.021867650513377038;
    private const double W3 = -0.009545704033411906, W4 = 0.0021709497048119446, W5 = -0.00020602533411356714;
    private const double WaterLowRoot = 2.229841844704321, WaterHighRoot = 4.224397373525897;
    private const double V0 = 49.02231552918852, V1 = 49.474391233834105, V2 = 1.0370648303691041;
    private const double V3 = 0.5096029529294914, V4 = -0.059243677228149834, V5 = 0.015972796184178812;

    // Ice, -60..0 C: the same in x = (T + 30)/30.
    private const double I0 = 1.575778953475575, I1 = 0.6147996207064309, I2 = 0.04403672779070073;
    private const double I3 = -0.004862101875902739, I4 = 2.2858958670506068e-05, I5 = 3.8897500258624365e-05;
    private const double IceLowRoot = 1.0098619454283762, IceHighRoot = 2.2298148026599147;
    private const double J0 = -27.86127859901097, J1 = 29.467339023181026, J2 = -1.99723616427387;
    private const double J3 = 0.4925725533906974, J4 = -0.1410712321623979, J5 = 0.03995948948679203;

    // Where the two inverses meet: the eighth root of the pressure at 0 C.
    private const double RootAtZeroC = 0.5 * (WaterLowRoot + IceHighRoot);

    /// <summary>Saturation pressure, Pa, over water from 0 C, over ice below. The temperature is held between -60 and 100 C.</summary>
    public static double PressurePa(double temperatureC)
    {
        double t = temperatureC < LowestC ? LowestC : temperatureC > HighestC ? HighestC : temperatureC;
        double root = t >= 0.0
            ? Polynomial((t - 50.0) / 50.0, W0, W1, W2, W3, W4, W5)
            : Polynomial((t + 30.0) / 30.0, I0, I1, I2, I3, I4, I5);
        double square = root * root;
        double fourth = square * square;
        return fourth * fourth;
    }

    /// <summary>
    /// Temperature at which a vapour pressure saturates, degrees Celsius, between -60 and 100 (the ends for anything beyond).
    /// </summary>
    public static double TemperatureC(double pressurePa)
    {
        double root = pressurePa > 0.0 ? SquareRoot.Of(SquareRoot.Of(SquareRoot.Of(pressurePa))) : 0.0;
        if (root <= IceLowRoot)
        {
            return LowestC;
        }

        if (root >= WaterHighRoot)
        {
            return HighestC;
        }

        return root >= RootAtZeroC
            ? Polynomial(Scaled(root, WaterLowRoot, WaterHighRoot), V0, V1, V2, V3, V4, V5)
            : Polynomial(Scaled(root, IceLowRoot, IceHighRoot), J0, J1, J2, J3, J4, J5);
    }

    private static double Scaled(double root, double low, double high) => (2.0 * root - low - high) / (high - low);

    private static double Polynomial(double x, double c0, double c1, double c2, double c3, double c4, double c5)
    {
        return c0 + x * (c1 + x * (c2 + x * (c3 + x * (c4 + x * c5))));
    }
}

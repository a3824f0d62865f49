namespace ChamberFirmware.Learning;

/// <summary>
/// Relative humidity over saturated salt solutions: L. Greenspan, J. Res. NBS 81A (1977), 89 to 96, polynomials in degrees Celsius. At 25 C
/// they give his table's 11.30, 32.78, 75.29 and 84.34 %RH within 0.01; copies in circulation have the sign of LiCl's second term wrong.
/// </summary>
public static class SaltSolution
{
    /// <summary>Number of salts.</summary>
    public const int Count = 4;

    /// <summary>Coldest jar that is allowed, degrees Celsius: near the room's temperature, where the chip's class is stated.</summary>
    public const double LowestC = 20.0;
    /// <summary>Warmest jar that is allowed, degrees Celsius.</summary>
    public const double HighestC = 30.0;

    /// <summary>The salt's name, from the driest (0) to the wettest (3).</summary>
    public static string Name(int salt) => salt switch
    {
        0 => "LiCl",
        1 => "MgCl2",
        2 => "NaCl",
        _ => "KCl",
    };

    /// <summary>Place of a salt, or -1 for a name that is none.</summary>
    public static int Find(string name)
    {
        for (int i = 0; i < Count; i++)
        {
            if (Name(i) == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Relative humidity over the solution, percent.</summary>
    public static double RelativeHumidityPct(int salt, double temperatureC) => salt switch
    {
        0 => Polynomial(temperatureC, 11.2323, 0.00824245, -0.000214890, 0.0),
        1 => Polynomial(temperatureC, 33.6686, -0.00797397, -0.00108988, 0.0),
        2 => Polynomial(temperatureC, 75.5164, 0.0398321, -0.00265459, 0.0000284800),
        _ => Polynomial(temperatureC, 88.6190, -0.193340, 0.000899706, 0.0),
    };

    private static double Polynomial(double temperatureC, double a0, double a1, double a2, double a3)
    {
        return a0 + temperatureC * (a1 + temperatureC * (a2 + temperatureC * a3));
    }
}

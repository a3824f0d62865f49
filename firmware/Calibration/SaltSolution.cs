namespace ChamberFirmware.Calibration;

/// <summary>
/// Relative humidity over saturated salt solutions: L. Greenspan, J. Res. NBS 81A (1977), 89 to 96, polynomials in degrees Celsius. At 25 C
/// they give his table's 11.30, 32.78, 75.29 and 84.34 %RH within 0.01; copies in circulation have the sign of LiCl's second term wrong.
/// </summary>
public static class SaltSolution
{
    public const int Count = 4;

    /// <summary>Allowed temperature of a jar: near the room's, where the chip's class is stated.</summary>
    public const double LowestC = 20.0;
    public const double HighestC = 30.0;

    private static readonly string[] Names = { "LiCl", "MgCl2", "NaCl", "KCl" };

    private static readonly double[] A0 = { 11.2323, 33.6686, 75.5164, 88.6190 };
    private static readonly double[] A1 = { 0.00824245, -0.00797397, 0.0398321, -0.193340 };
    private static readonly double[] A2 = { -0.000214890, -0.00108988, -0.00265459, 0.000899706 };
    private static readonly double[] A3 = { 0.0, 0.0, 0.0000284800, 0.0 };

    /// <summary>The salt's name, from the driest (0) to the wettest (3).</summary>
    public static string Name(int salt) => Names[salt];

    /// <summary>Place of a salt, or -1 for a name that is none.</summary>
    public static int Find(string name)
    {
        for (int i = 0; i < Count; i++)
        {
            if (Names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Relative humidity over the solution, percent.</summary>
    public static double RelativeHumidityPct(int salt, double temperatureC)
    {
        return A0[salt] + temperatureC * (A1[salt] + temperatureC * (A2[salt] + temperatureC * A3[salt]));
    }
}

namespace ChamberFirmware.Drivers;

/// <summary>
/// The eight data bytes 0xF7 to 0xFE of one burst: raw codes, and whether they are a measurement (BST-BME280-DS002, section 5.4).
/// </summary>
public static class Bme280Burst
{
    // About 0.3 K, some hPa, 2 %RH.
    private const int NearTemperatureCodes = 1000;
    private const int NearPressureCodes = 1000;
    private const int NearHumidityCodes = 400;

    /// <summary>Raw pressure, 20 bits.</summary>
    public static int Pressure(byte[] d) => (d[0] << 12) | (d[1] << 4) | (d[2] >> 4);

    /// <summary>Raw temperature, 20 bits.</summary>
    public static int Temperature(byte[] d) => (d[3] << 12) | (d[4] << 4) | (d[5] >> 4);

    /// <summary>Raw humidity, 16 bits.</summary>
    public static int Humidity(byte[] d) => (d[6] << 8) | d[7];

    /// <summary>All bytes are the same one: a data line that is stuck.</summary>
    public static bool IsAll(byte[] d, byte value)
    {
        for (int i = 0; i < d.Length; i++)
        {
            if (d[i] != value)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The codes of a skipped measurement are also those of real air: 26.46 C, 60.3 %RH. One of them is believed next to its like, when the
    /// last good burst was within 0.3 K, 2 %RH and some hPa; never out of nothing, and never all three at once, as after a reset.
    /// </summary>
    public static bool IsSkipped(byte[] d, byte[] last, bool hasLast)
    {
        bool noT = Temperature(d) == Bme280Registers.SkippedTemperatureCode;
        bool noP = Pressure(d) == Bme280Registers.SkippedPressureCode;
        bool noH = Humidity(d) == Bme280Registers.SkippedHumidityCode;
        if (!noT && !noP && !noH)
        {
            return false;
        }

        bool near = hasLast && IsNear(Temperature(d), Temperature(last), NearTemperatureCodes)
            && IsNear(Pressure(d), Pressure(last), NearPressureCodes) && IsNear(Humidity(d), Humidity(last), NearHumidityCodes);
        return !near || (noT && noP && noH);
    }

    private static bool IsNear(int a, int b, int most) => a - b <= most && b - a <= most;
}

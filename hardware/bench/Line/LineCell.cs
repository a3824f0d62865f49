namespace ChamberFirmware.Bench.Line;

/// <summary>A cell of web that has come to the bath: as the firmware has it, and as it truly was.</summary>
/// <param name="Cell">Its number from the begin of coating.</param>
/// <param name="IsCoated">It has film.</param>
/// <param name="ExposureS">Exposure by the firmware, s.</param>
/// <param name="TemperatureC">Mean temperature of the air over it by the sensors, degrees Celsius.</param>
/// <param name="HumidityGPerKg">The same of the humidity ratio, g/kg.</param>
/// <param name="VelocityMPerS">The same of the air's velocity, m/s.</param>
/// <param name="TrueS">Its true exposure, s; NaN: not known yet.</param>
public sealed record LineCell(
    long Cell, bool IsCoated, double ExposureS, double TemperatureC, double HumidityGPerKg, double VelocityMPerS, double TrueS)
{
    /// <summary>Where its centre is, m of web.</summary>
    public double AtM(double cellM) => (Cell + 0.5) * cellM;
}

namespace ChamberFirmware.Settings;

/// <summary>
/// What is particular to one chamber. The defaults describe the reference chamber (engineering estimates: nobody has measured one yet);
/// hardware/calibration says how to measure each on yours.
/// </summary>
public sealed class ChamberSettings
{
    /// <summary>Calibration of air velocity: fan speed, revolutions per minute, rising.</summary>
    public double[] FanTableRpm = { 600.0, 900.0, 1200.0, 1800.0, 2400.0, 3000.0 };

    /// <summary>Calibration of air velocity: m/s over the film at the speeds of <see cref="FanTableRpm"/>, rising.</summary>
    public double[] FanTableMPerS = { 0.4613, 0.7061, 0.9552, 1.4622, 1.9778, 2.5 };

    /// <summary>Day of that calibration, yyyy-mm-dd; empty: the table is the reference chamber's, measured nowhere.</summary>
    public string AirTableDate = "";

    /// <summary>
    /// Class of the anemometer that the table was measured with, share of the reading: the one that hardware/calibration asks for.
    /// </summary>
    public double AnemometerClass01 = 0.03;

    /// <summary>Its share that does not grow with the velocity, m/s.</summary>
    public double AnemometerZeroMPerS = 0.03;

    /// <summary>Fan speed at duty 1, revolutions per minute; feed-forward only.</summary>
    public double FanFullSpeedRpm = 3000.0;

    /// <summary>Electrical power of the fan at full speed, W; all of it warms the air. From its nameplate.</summary>
    public double FanFullPowerW = 2.4;

    /// <summary>Below this duty the fan keeps its lowest speed.</summary>
    public double FanLowestDuty01 = 0.2;

    /// <summary>Lag of the driven fan's speed, s.</summary>
    public double FanLagS = 0.5;

    /// <summary>From the carriage relay's command to the blade's start, us.</summary>
    public long CarriageLatencyUs = 55000;

    /// <summary>From the immersion relay's command to the plate's meeting the bath, us.</summary>
    public long ImmersionLatencyUs = 90000;

    /// <summary>Longer than the blade needs, us: the carriage's end stop ends its travel, not the relay.</summary>
    public long CarriageOverrunUs = 100000;

    /// <summary>How long the immersion relay stays on after the plate is wet, us.</summary>
    public long ImmersionHoldUs = 1500000;

    /// <summary>1: a switch closes when the blade has left the plate; 0: none is fitted.</summary>
    public long BladeSwitchFitted;

    /// <summary>From the blade's leaving the plate to that switch's closing, us; below 0 when it closes before.</summary>
    public long BladeSwitchDelayUs;

    /// <summary>1: a switch closes when the plate meets the bath; 0: none is fitted.</summary>
    public long PlateSwitchFitted;

    /// <summary>From the plate's first wet point to that switch's closing, us; below 0 when it closes before.</summary>
    public long PlateSwitchDelayUs;

    /// <summary>How far a measured exposure may be from the recipe's for the record to call it within tolerance, us.</summary>
    public long ExposureToleranceUs = 50000;

    /// <summary>Heater power at duty 1, W.</summary>
    public double HeaterW = 300.0;

    /// <summary>Heat capacity of the heater element with its fins, J/K.</summary>
    public double HeaterElementJPerK = 40.0;

    /// <summary>Element to air in still air, W/K.</summary>
    public double HeaterStillWPerK = 1.0;

    /// <summary>Element to air, added at 1 m/s, W/K; grows with the square root of velocity.</summary>
    public double HeaterForcedWPerK = 4.0;

    /// <summary>Heat that the walls lose to the room, W/K.</summary>
    public double WallLossWPerK = 1.5;

    /// <summary>Heat capacity of walls and duct as the air sees it, J/K.</summary>
    public double WallHeatJPerK = 1800.0;

    /// <summary>Air to walls in still air, W/K.</summary>
    public double WallStillWPerK = 8.0;

    /// <summary>Air to walls, added at 1 m/s, W/K; grows with velocity to the power 0.8.</summary>
    public double WallForcedWPerK = 8.0;

    /// <summary>Cross-section of the film channel, m2.</summary>
    public double ChannelAreaM2 = 0.006;

    /// <summary>Supply plenum and film channel, L.</summary>
    public double ChannelVolumeL = 6.0;

    /// <summary>Return duct with fan housing, L.</summary>
    public double ReturnVolumeL = 12.0;

    /// <summary>Humidifier at duty 1, g water a second: 30 mL/h.</summary>
    public double HumidifierGPerS = 0.00833;

    /// <summary>Humidifier dead time, s.</summary>
    public double HumidifierDeadTimeS = 2.0;

    /// <summary>Humidifier lag (63 %), s.</summary>
    public double HumidifierLagS = 8.0;

    /// <summary>Dry air at duty 1, g a second: 20 L/min.</summary>
    public double DryAirGPerS = 0.4;

    /// <summary>Humidity ratio of the dry air, g/kg: a frost point of -40 C.</summary>
    public double DryAirGPerKg = 0.08;

    /// <summary>Path of the air from the film to the sensor, m.</summary>
    public double SensorPathM = 1.0;

    /// <summary>Lag of the sensor chip's temperature at 1 m/s, s; falls with the square root of velocity.</summary>
    public double SensorLagS = 3.0;

    /// <summary>Lag of the sensor's humidity element, s.</summary>
    public double SensorHumidityLagS = 1.0;

    /// <summary>
    /// What the sensor's relative humidity was found to be too high, %RH: in a closed chamber that is only heated the humidity ratio must
    /// stay. The model reckons with it; what is reported is what the sensor says.
    /// </summary>
    public double SensorOffsetPct;

    /// <summary>Moisture that walls and seals hold in balance, share of the vapour in the air.</summary>
    public double SorbedShare01 = 0.04;

    /// <summary>Time constant of that moisture, s.</summary>
    public double SorptionS = 180.0;

    /// <summary>Length of the film along the blade's way and the air, m.</summary>
    public double PlateLengthM = 0.15;

    /// <summary>
    /// Largest difference of exposure between the film's first and last point that goes without a warning, share of the exposure.
    /// </summary>
    public double ExposureSpread01 = 0.1;

    /// <summary>Width of the film, m.</summary>
    public double FilmWidthM = 0.12;

    /// <summary>Air changes with the room, 1/h.</summary>
    public double LeakPerHour = 6.0;

    /// <summary>Salt calibration: %RH to add to slope times reading, for the first and the second air sensor.</summary>
    public double[] SensorRhOffsetPct = { 0.0, 0.0 };

    /// <summary>Salt calibration: slope, for the first and the second air sensor.</summary>
    public double[] SensorRhSlope = { 1.0, 1.0 };

    /// <summary>Comparison with a thermometer in the salt jar: K to add to the chip's temperature, first and second air sensor.</summary>
    public double[] SensorTemperatureOffsetK = { 0.0, 0.0 };

    /// <summary>%RH of the driest salt of the calibration; equal to <see cref="SaltHighPct"/>: there is none.</summary>
    public double SaltLowPct;

    /// <summary>%RH of the wettest salt of the calibration.</summary>
    public double SaltHighPct;

    /// <summary>Limit of the thermometer in the salt jar, K; 0: none was there, and the chip's class counts.</summary>
    public double ThermometerLimitK;

    /// <summary>When the salt calibration was stored, yyyy-mm-dd as the operator said; empty: never.</summary>
    public string SaltCalibrationDate = "";

    /// <summary>Salt points taken: %RH over LiCl, MgCl2, NaCl, KCl at the jar's temperature; 0: not taken.</summary>
    public double[] SaltReferencePct = { 0.0, 0.0, 0.0, 0.0 };

    /// <summary>What a thermometer in the jar said, degrees Celsius, salt by salt; 0: none was there.</summary>
    public double[] SaltThermometerC = { 0.0, 0.0, 0.0, 0.0 };

    /// <summary>What the first and the second air sensor said over each salt, %RH, not corrected.</summary>
    public double[] SaltReadingPct = { 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0 };

    /// <summary>Their temperatures then, degrees Celsius, not corrected.</summary>
    public double[] SaltReadingC = { 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0 };

    /// <summary>Day on which the chamber was commissioned, yyyy-mm-dd; empty: never, the model is the reference chamber's.</summary>
    public string CommissionedDate = "";

    /// <summary>Counts changes: whoever tells of the settings over many ticks sees that they are others now.</summary>
    public int Revision { get; private set; }

    /// <summary>Takes every setting of another chamber, tables as copies. Allocates: for commands between runs.</summary>
    public void CopyFrom(ChamberSettings other)
    {
        SettingsCopy.Of(other, this);
        Revision++;
    }
}

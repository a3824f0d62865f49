using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tick;

/// <summary>
/// Everything one tick is told about the world. Written once a tick, by the instruments and, for the film's place, by FilmAir, before
/// anything uses it.
/// </summary>
public sealed class Readings
{
    /// <summary>The air over the film: the one sensor's, or the mean of both, corrected by calibration and for the film's place.</summary>
    public readonly AirReading Air = new AirReading();

    /// <summary>
    /// No reading of the air has been believed since power-on, and no second has passed: nobody can say yet that the sensor is broken.
    /// </summary>
    public bool AirIsAwaited = true;

    /// <summary>Air sensors in this chamber: 1 or 2.</summary>
    public int SensorsFitted = 1;

    /// <summary>The sensor that <see cref="Air"/> comes from, or the first of both; null: before the first tick.</summary>
    public IAirSensor? FirstUsed;

    /// <summary>The second of both that <see cref="Air"/> comes from at this tick; null: it comes from one, or from none.</summary>
    public IAirSensor? SecondUsed;

    /// <summary>Air sensors that <see cref="Air"/> comes from at this tick: 0 to 2.</summary>
    public int SensorsUsed => !Air.IsValid ? 0 : SecondUsed == null ? 1 : 2;

    /// <summary>Readings in a row in which two sensors differed by more than both their limits.</summary>
    public int SensorDisagreeReads;

    /// <summary>Humidity ratio of the first less that of the second, g/kg, when both are used.</summary>
    public double SensorDifferenceGPerKg;

    /// <summary>Tries to configure the air sensor since power-on; more than one means a weak supply or cable.</summary>
    public int SensorStarts;

    /// <summary>Humidity ratio from each sensor's own T, RH and P, g/kg; as valid as <see cref="Air"/>.</summary>
    public double HumidityRatioGPerKg;

    /// <summary>How well that is known, g/kg: limits of the sensor's class or calibration.</summary>
    public double HumidityUncertaintyGPerKg;

    /// <summary>How much warmer the air over the film is than what the sensors show, K: in <see cref="Air"/> already.</summary>
    public double FilmWarmerK;

    /// <summary>How well the air's temperature is known over the film, K.</summary>
    public double TemperatureUncertaintyK;

    /// <summary>Humidity ratio with the sensor's noise smoothed over 2 s, g/kg: at 60 C one reading scatters by 0.05 g/kg.</summary>
    public double SmoothHumidityRatioGPerKg;

    /// <summary>There are thermometers on lid and plate carrier.</summary>
    public bool WallSensorsAreFitted;

    /// <summary>Both answer and behave like walls: <see cref="WallC"/> is at most some seconds old.</summary>
    public bool WallIsMeasured;

    /// <summary>They were read at this tick; they are once a second.</summary>
    public bool WallIsRead;

    /// <summary>The colder of both as they were last read, degrees Celsius.</summary>
    public double WallC;

    /// <summary>How fast that changes, K/s.</summary>
    public double WallKPerS;

    /// <summary>The warmer of both, degrees Celsius.</summary>
    public double WarmerWallC;

    /// <summary>There is a thermometer under the plate.</summary>
    public bool PlateSensorIsFitted;

    /// <summary>It answers, and changes no faster than a plate does: <see cref="PlateC"/> is at most some seconds old.</summary>
    public bool PlateIsMeasured;

    /// <summary>The plate as it was last read, degrees Celsius.</summary>
    public double PlateC;

    /// <summary>There is a thermometer in the bath.</summary>
    public bool BathSensorIsFitted;

    /// <summary>It answers, and changes no faster than a bath does: <see cref="BathC"/> is at most some seconds old.</summary>
    public bool BathIsMeasured;

    /// <summary>The bath as it was last read, degrees Celsius.</summary>
    public double BathC;

    /// <summary>Fan speed as the tach measured it over its last window, revolutions per minute, 0 or more.</summary>
    public double FanRpm;

    /// <summary>The fan speed is measured; false for 0.6 s after the fan was switched on or off.</summary>
    public bool FanRpmIsValid;

    /// <summary>Duty that the fan was driven at since the last tick; 0: off, or a task tries what the fan does at a duty.</summary>
    public double FanDuty01;

    /// <summary>The measured fan speed is not what the fan does at this duty: a burst of pulses, a tach that counts wrongly.</summary>
    public bool FanIsDoubtful;

    /// <summary>Ticks with such a doubt, less those without.</summary>
    public int FanDoubtReads;

    /// <summary>
    /// Air velocity over the film, m/s, from fan speed and the air velocity table; from the duty's speed while the measured one is
    /// doubtful.
    /// </summary>
    public double AirVelocityMPerS;

    /// <summary>That is measured: the tach gives a speed, and it fits the duty.</summary>
    public bool AirVelocityIsValid => FanRpmIsValid && !FanIsDoubtful;

    /// <summary>How well that is known, m/s, once the table has been measured.</summary>
    public double AirVelocityUncertaintyMPerS;

    /// <summary>The interlock chain is closed, so heater, humidifier, dry air and motion have their supply.</summary>
    public bool InterlockClosed;

    /// <summary>
    /// Which loads were on since the last tick, in the order of <see cref="Loads"/>: a model of the chamber must know what was, not what
    /// was wanted.
    /// </summary>
    public readonly bool[] LoadWasOn = new bool[Loads.Count];

    /// <summary>The switch that the blade closes when it has left the plate.</summary>
    public readonly SwitchReading BladeSwitch = new SwitchReading();

    /// <summary>The switch that the plate closes when it meets the bath.</summary>
    public readonly SwitchReading PlateSwitch = new SwitchReading();

    /// <summary>A line: its controller says that the web is driven.</summary>
    public bool LineRuns;

    /// <summary>A line: its controller allows coating.</summary>
    public bool CoatIsEnabled;

    /// <summary>A line: film is in the air between blade and bath.</summary>
    public bool WebHasFilm;

    /// <summary>A line: what its web shows that must not be.</summary>
    public WebOutcome Web;

    /// <summary>The cast timer was asked to start and did not.</summary>
    public bool CastRefused;

    /// <summary>The cast timer's trains run or have run since the last cast command.</summary>
    public bool CastStarted;

    /// <summary>Start of the trains, us.</summary>
    public long CastStartedUs;

    /// <summary>The start's measured share of the exposure's error, us; positive: the film is exposed longer.</summary>
    public long CastStartErrorUs;

    /// <summary>Tries that the start took; more than one: calls were slow, or a collection fell between.</summary>
    public int CastStartTries;
}

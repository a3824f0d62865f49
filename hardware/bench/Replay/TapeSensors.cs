using System;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench.Replay;

/// <summary>
/// The air sensors of a tape. Those that are read by registers are recorded there, below their driver, so that a replay runs it too. Every
/// other kind is recorded at its own seam: what it read and what it says of itself.
/// </summary>
public static class TapeSensors
{
    private const string One = "1"; // by registers
    private const string Two = "2"; // both by registers
    private const string ByRegisters = "registers";
    private const string ByReadings = "readings";
    private const string Walls = "+walls"; // and two on the walls, by registers
    private const string Plate = "+plate"; // and one under the plate, by registers
    private const string Bath = "+bath"; // and one in the bath, by registers

    /// <summary>
    /// What a tape's head says of a board's sensors: "1", "2", or how each is recorded, with a comma between; then perhaps "+walls",
    /// "+plate" and "+bath".
    /// </summary>
    public static string Of(IBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return OfAir(board) + (board.LidSensor == null || board.CarrierSensor == null ? "" : Walls)
            + (board.PlateSensor == null ? "" : Plate) + (board.BathSensor == null ? "" : Bath);
    }

    private static string OfAir(IBoard board)
    {
        string first = HowOf(board.AirSensor);
        string? second = board.AirSensor2 == null ? null : HowOf(board.AirSensor2);
        return (first, second) switch
        {
            (ByRegisters, null) => One,
            (ByRegisters, ByRegisters) => Two,
            _ => second == null ? first : first + "," + second,
        };
    }

    /// <summary>The sensor at a place, 0 or 1; null where the head names none there. The real one is null while replaying.</summary>
    public static IAirSensor? Make(string sensors, int place, IAirSensor? real, Tape tape)
    {
        ArgumentNullException.ThrowIfNull(sensors);
        string ofAir = sensors.Split('+')[0];
        string[] how = ofAir switch
        {
            One => [ByRegisters],
            Two => [ByRegisters, ByRegisters],
            _ => ofAir.Split(','),
        };
        string name = place == 0 ? "sensor" : "sensor2";
        var chip = real as Bme280Sensor;
        return place >= how.Length ? null : how[place] switch
        {
            ByRegisters => new Bme280Sensor(new TapeBus(name, chip?.Bus, tape), new TapeBringUp(name + "BringUp", chip?.BringUp, tape)),
            ByReadings => new TapeAirSensor(name, real, tape),
            _ => throw new FormatException($"sensors {sensors}: nobody knows {how[place]}"),
        };
    }

    /// <summary>The thermometer under the plate; as <see cref="MakeWall"/>.</summary>
    public static IWallSensor? MakePlate(string sensors, IWallSensor? real, Tape tape) => Make(sensors, Plate, "plateSensor", real, tape);

    /// <summary>The thermometer in the bath; as <see cref="MakeWall"/>.</summary>
    public static IWallSensor? MakeBath(string sensors, IWallSensor? real, Tape tape) => Make(sensors, Bath, "bathSensor", real, tape);

    /// <summary>A thermometer on a wall; null where the head names none. The real one is null while replaying.</summary>
    public static IWallSensor? MakeWall(string sensors, string name, IWallSensor? real, Tape tape) =>
        Make(sensors, Walls, name, real, tape);

    private static Tmp117Sensor? Make(string sensors, string kind, string name, IWallSensor? real, Tape tape)
    {
        ArgumentNullException.ThrowIfNull(sensors);
        return sensors.Split('+').Skip(1).Contains(kind.TrimStart('+'))
            ? new Tmp117Sensor(new TapeBus(name, (real as Tmp117Sensor)?.Bus, tape))
            : null;
    }

    private static string HowOf(IAirSensor sensor) => sensor is Bme280Sensor ? ByRegisters : ByReadings;
}

/// <summary>An air sensor of any kind: its readings and its limits are on the tape.</summary>
internal sealed class TapeAirSensor : IAirSensor
{
    private readonly string _name;
    private readonly IAirSensor? _real;
    private readonly Tape _tape;

    /// <summary>The name that it has on the tape; the real one while recording, null while replaying.</summary>
    public TapeAirSensor(string name, IAirSensor? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public string Name => Text.ManyLines(_tape.Told(_name + "Name", () => Text.OneLine(_real!.Name)));

    /// <inheritdoc/>
    public bool MeasuresPressure => _tape.Told(_name + "MeasuresPressure", () => Text.Of(_real!.MeasuresPressure)) == Text.True;

    /// <inheritdoc/>
    public int StartCount => int.Parse(_tape.Told(_name + "Starts", () => $"{_real!.StartCount}"), CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public double PressureLimitPa => Double("PressureLimitPa", () => _real!.PressureLimitPa);

    /// <inheritdoc/>
    public double HysteresisPct => Double("HysteresisPct", () => _real!.HysteresisPct);

    /// <inheritdoc/>
    public double YearlyDriftPct => Double("YearlyDriftPct", () => _real!.YearlyDriftPct);

    /// <inheritdoc/>
    public double TemperatureLimitK(double temperatureC) => Double("TemperatureLimitK", () => _real!.TemperatureLimitK(temperatureC));

    /// <inheritdoc/>
    public double RelativeHumidityLimitPct(double relativeHumidityPct) =>
        Double("HumidityLimitPct", () => _real!.RelativeHumidityLimitPct(relativeHumidityPct));

    /// <inheritdoc/>
    public void Read(AirReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        string[] read = _tape.Told(_name, () => Read(_real!, reading)).Split('/');
        reading.Status = (SensorStatus)int.Parse(read[0], CultureInfo.InvariantCulture);
        reading.TemperatureC = Text.Double(read[1]);
        reading.RelativeHumidityPct = Text.Double(read[2]);
        reading.PressurePa = Text.Double(read[3]);
        reading.UnchangedReads = int.Parse(read[4], CultureInfo.InvariantCulture);
    }

    private static string Read(IAirSensor real, AirReading r)
    {
        real.Read(r);
        return $"{(int)r.Status}/{Text.Of(r.TemperatureC)}/{Text.Of(r.RelativeHumidityPct)}/{Text.Of(r.PressurePa)}/{r.UnchangedReads}";
    }

    private double Double(string what, Func<double> real) => Text.Double(_tape.Told(_name + what, () => Text.Of(real())));
}

/// <summary>A sensor's configuration: whether it went well is on the tape.</summary>
internal sealed class TapeBringUp : IBme280BringUp
{
    private readonly string _name;
    private readonly IBme280BringUp? _real;
    private readonly Tape _tape;

    /// <summary>The name that it has on the tape; the real one while recording, null while replaying.</summary>
    public TapeBringUp(string name, IBme280BringUp? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public bool TryConfigure() => _tape.Told(_name, () => Text.Of(_real!.TryConfigure())) == Text.True;
}

/// <summary>A sensor's registers: what was read, what was written and whether it went well is on the tape.</summary>
internal sealed class TapeBus : IRegisterBus
{
    private readonly string _name;
    private readonly IRegisterBus? _real;
    private readonly Tape _tape;

    /// <summary>The name that it has on the tape; the real one while recording, null while replaying.</summary>
    public TapeBus(string name, IRegisterBus? real, Tape tape)
    {
        _name = name;
        _real = real;
        _tape = tape;
    }

    /// <inheritdoc/>
    public bool TryRead(byte register, byte[] buffer, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        string bytes = _tape.Told(
            $"{_name}Read{register:X2}x{count}",
            () => _real!.TryRead(register, buffer, count) ? Convert.ToHexString(buffer, 0, count) : Text.False);
        if (bytes == Text.False)
        {
            return false;
        }

        if (bytes.Length != 2 * count)
        {
            throw new FormatException($"{bytes} are not {count} bytes");
        }

        Convert.FromHexString(bytes).CopyTo(buffer, 0);
        return true;
    }

    /// <inheritdoc/>
    public bool TryWrite(byte register, byte value)
    {
        _tape.Did($"{_name}Write{register:X2}", $"{value:X2}");
        return _tape.Told($"{_name}Wrote", () => Text.Of(_real!.TryWrite(register, value))) == Text.True;
    }
}

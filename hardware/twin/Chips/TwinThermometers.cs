using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>The twin's TMP117, each where it is fitted, on what they are stuck to: lid, carrier, plate, bath.</summary>
internal sealed class TwinThermometers
{
    private readonly TwinParameters _parameters;
    private readonly TwinFaults _faults;
    private readonly ILoop _loop;
    private readonly FilmPlate _film;
    private readonly TwinWallSensor? _lid;
    private readonly TwinWallSensor? _carrier;
    private readonly TwinWallSensor? _plate;
    private readonly TwinWallSensor? _bath;

    /// <summary>Noise of each from a stream of its own.</summary>
    public TwinThermometers(TwinParameters parameters, TwinFaults faults, TwinClock clock, ILoop loop, double stepS, ulong seed)
    {
        _parameters = parameters;
        _faults = faults;
        _loop = loop;
        _film = new FilmPlate(parameters, stepS);
        TwinWallSensor On(WallSensorFaults faults, double startC, uint stream) =>
            new(parameters, faults, clock, startC, stepS, new RandomStream(seed, stream));
        if (parameters.WallSensorsFitted)
        {
            _lid = On(faults.LidSensor, loop.SeenWallTemperatureC, 9);
            _carrier = On(faults.CarrierSensor, loop.CarrierTemperatureC, 10);
        }

        _plate = parameters.PlateSensorFitted ? On(faults.PlateSensor, PlateC, 11) : null;
        _bath = parameters.BathSensorFitted ? On(faults.BathSensor, BathC, 12) : null;
    }

    /// <summary>The plate, °C.</summary>
    public double PlateC => _film.TemperatureC;

    /// <summary>The bath, °C.</summary>
    public double BathC => _parameters.BathTemperatureC + _faults.BathWarmerK;

    /// <summary>On the lid.</summary>
    public IWallSensor? Lid => _lid?.Driver;

    /// <summary>In the plate's carrier.</summary>
    public IWallSensor? Carrier => _carrier?.Driver;

    /// <summary>Under the plate.</summary>
    public IWallSensor? Plate => _plate?.Driver;

    /// <summary>In the bath.</summary>
    public IWallSensor? Bath => _bath?.Driver;

    /// <summary>Another plate is put in.</summary>
    public void ChangePlate() => _film.Change();

    /// <summary>Lets conversions end up to a time, us.</summary>
    public void RunTo(long us)
    {
        _lid?.RunTo(us);
        _carrier?.RunTo(us);
        _plate?.RunTo(us);
        _bath?.RunTo(us);
    }

    /// <summary>A dip of their supply, now.</summary>
    public void BrownOut()
    {
        _lid?.BrownOut();
        _carrier?.BrownOut();
        _plate?.BrownOut();
        _bath?.BrownOut();
    }

    /// <summary>One step of the plant has been made.</summary>
    public void Step()
    {
        double airC = _loop.FilmAirTemperatureC;
        _lid?.Step(_loop.SeenWallTemperatureC, airC);
        _carrier?.Step(_loop.CarrierTemperatureC, airC);
        _film.Step(airC, _faults.PlateColderK);
        _plate?.Step(PlateC, airC);
        _bath?.Step(BathC, BathC);
    }
}

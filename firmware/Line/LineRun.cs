using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Line;

/// <summary>
/// A casting line in place of a plate: the web moves, what is open of its way over its speed is the exposure. It follows the web from the
/// blade to the bath (<see cref="WebCells"/>), holds the exposure by a cover or by the speed where it may, says when the web may be coated,
/// and accounts for every metre.
/// </summary>
public sealed partial class LineRun
{
    private readonly ILinePorts _ports;
    private readonly ChamberSettings _settings;
    private readonly AirSums _air = new AirSums();
    private readonly CoverHold _cover;
    private readonly SpeedHold _speedHold;
    private readonly WebSteps _steps = new WebSteps();
    private long _zeroPulses;
    private long _atUs; // 0: nobody has looked
    private double _wentM;
    private double _laidToM;
    private double _farthestM; // that the web has come: one that turns to and fro takes no film to the bath
    private double _tickS;

    /// <summary>A line behind these ports, with settings that say what it is (WebPulsesPerM above 0). Allocates: for power-on.</summary>
    public LineRun(ILinePorts ports, ChamberSettings settings)
    {
        _ports = ports;
        _settings = settings;
        Way = new OpenWay(settings);
        double cellM = settings.WebCellMm / 1000.0;
        Metre = new WebMetre(settings, cellM, Way.LengthM);
        Cells = new WebCells(Way, _air, cellM, Metre);
        Speed = new WebSpeed(settings.WebPulsesPerM);
        Watch = new WebWatch(settings);
        _cover = new CoverHold(settings, Way);
        _speedHold = new SpeedHold(settings, Way);
    }

    /// <summary>The way from blade to bath.</summary>
    public readonly OpenWay Way;

    /// <summary>The web on that way.</summary>
    public readonly WebCells Cells;

    /// <summary>What each metre met.</summary>
    public readonly WebMetre Metre;

    /// <summary>How fast the web runs.</summary>
    public readonly WebSpeed Speed;

    /// <summary>Whether it does what it should.</summary>
    public readonly WebWatch Watch;

    /// <summary>Where the moving cover's edge is, m from the blade; the bath where there is none.</summary>
    public double EdgeM => _cover.EdgeM;

    /// <summary>A motorised cover holds the exposure.</summary>
    public bool HasCover => _settings.WebHold == 1;

    /// <summary>The web was being coated when the instruments were read last.</summary>
    public bool Coats;

    /// <summary>Dope has run since coating began.</summary>
    public bool HasLaid;

    /// <summary>Some of it is not in the bath yet, be it less than a cell.</summary>
    public bool HasFilm => HasLaid && Cells.PassedM < _laidToM + Way.LengthM;

    /// <summary>Pulses that have come until now, and those that had when the web was marked.</summary>
    public long Pulses;

    /// <summary>See <see cref="Pulses"/>; -1: it was not marked.</summary>
    public long MarkedPulses = -1;

    /// <summary>Marks the web: a length that is measured begins here.</summary>
    public void Mark() => MarkedPulses = Pulses;

    /// <summary>A line that these settings describe, where the board has one; null: a chamber with plates.</summary>
    public static LineRun? Of(ILinePorts? ports, ChamberSettings settings) =>
        ports != null && settings.IsLine ? new LineRun(ports, settings) : null;

    /// <summary>Once a tick, after all other instruments: where the web was, with the air of now.</summary>
    public void Read(Readings readings, CastingRun run, Outputs last)
    {
        IWebEncoder encoder = _ports.Encoder;
        encoder.LookNow();
        readings.LineRuns = _ports.LineRuns.Read();
        readings.CoatIsEnabled = _ports.CoatEnabled.Read();
        Coats = last.Coats;
        _air.Take(readings);
        Metre.Look(encoder.UsOf(encoder.Looks - 1), readings);
        Speed.Take(encoder);
        Follow(encoder);
        encoder.Forget();
        HasLaid |= Coats;
        _laidToM = Coats ? Cells.PassedM : _laidToM;
        readings.WebHasFilm = run.Phase == Phase.Coating && HasFilm;
        bool works = run.Phase != Phase.Coating || Coats || (readings.WebHasFilm && Cells.PassedM > _farthestM);
        _farthestM = Cells.PassedM > _farthestM ? Cells.PassedM : _farthestM;
        WebOutcome web = Watch.Look(_atUs, readings.LineRuns, readings.WebHasFilm, works, Speed);
        readings.Web = web == WebOutcome.AsPlanned && _settings.WebHold == 2 && _speedHold.IsWrong ? WebOutcome.NotAsAsked : web;
    }

    private void Restart(CastingRun run)
    {
        Metre.Restart(run.Recipe!, run.ExposureS, _atUs);
        Watch.Restart();
        HasLaid = false;
        _farthestM = 0.0;
        _zeroPulses = Pulses;
        Cells.Restart();
        _air.Restart(_atUs);
    }

    private void Follow(IWebEncoder encoder)
    {
        long fromUs = _atUs;
        double fromM = Cells.PassedM;
        long nowUs = encoder.UsOf(encoder.Looks - 1);
        double edgeFromM = _cover.EdgeM;
        _tickS = fromUs == 0 ? 0.0 : (nowUs - fromUs) / 1000000.0;
        _cover.Follow(_tickS);
        if (fromUs == 0)
        {
            _zeroPulses = Pulses = encoder.PulsesOf(encoder.Looks - 1);
            _air.Restart(nowUs);
        }

        _steps.Take(encoder, fromUs == 0 ? nowUs : fromUs, Pulses);
        for (int step = 0; step < _steps.Count; step++)
        {
            long us = _steps.UsOf(step);
            double passedM = (_steps.PulsesOf(step) - _zeroPulses) / _settings.WebPulsesPerM;
            double edgeM = edgeFromM + (_cover.EdgeM - edgeFromM) * (us - fromUs) / (nowUs - fromUs);
            Cells.MoveTo(_atUs, us, passedM, edgeM, Coats);
            _atUs = us;
        }

        _atUs = nowUs;
        Pulses = encoder.PulsesOf(encoder.Looks - 1);
        _air.MoveTo(nowUs);
        _wentM = Cells.PassedM - fromM;
    }
}

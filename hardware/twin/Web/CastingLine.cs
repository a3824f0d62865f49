using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>A casting line behind the board's ports, and what its controller does.</summary>
public sealed class CastingLine : ILinePorts
{
    private const long LookUs = WebEncoder.SleepUs;

    private readonly TwinClock _clock;
    private readonly TwinFaults _faults;
    private readonly Signal _coat = new();
    private readonly Signal _ready = new();
    private readonly Signal _noFault = new();
    private readonly Signal _inTolerance = new();
    private long _lookUs;

    internal CastingLine(WebParameters parameters, TwinClock clock, TwinFaults faults, RandomStream random)
    {
        _clock = clock;
        _faults = faults;
        TakesPlatesPlace = parameters.TakesPlatesPlace;
        Web = new TwinWeb(parameters, random);
        Encoder = new WebEncoder(new WebWheel(parameters, clock, Web, faults));
        Cover = new WebCover(parameters, Web);
        Request = new RequestOutput(Web);
        LineRuns = new Input(() => Web.Runs);
        CoatEnabled = new Input(() => Enable);
    }

    /// <summary>The web.</summary>
    public TwinWeb Web { get; }

    /// <summary>The motorised cover.</summary>
    public WebCover Cover { get; }

    /// <summary>The controller allows coating.</summary>
    public bool Enable { get; set; } = true;

    /// <summary>The dope's valve is open: its output is on, and its supply.</summary>
    public bool Coats => (_coat.IsOn || _faults.CoatStuckOn) && HasSupply(Web.NowUs);

    /// <summary>Behind the dead-man, the chain and the motion supply's relay there is a supply at this time, us.</summary>
    internal Func<long, bool> HasSupply { get; set; } = _ => true;

    /// <inheritdoc/>
    public bool TakesPlatesPlace { get; }

    /// <summary>The signal "ready".</summary>
    public bool IsReady => _ready.IsOn;

    /// <summary>The signal "no fault".</summary>
    public bool HasNoFault => _noFault.IsOn;

    /// <summary>The signal "exposure in tolerance".</summary>
    public bool IsInTolerance => _inTolerance.IsOn;

    /// <inheritdoc/>
    public IWebEncoder Encoder { get; }

    /// <inheritdoc/>
    public ISwitchInput LineRuns { get; }

    /// <inheritdoc/>
    public ISwitchInput CoatEnabled { get; }

    /// <inheritdoc/>
    public ISwitchOutput Coat => _coat;

    /// <inheritdoc/>
    public ISwitchOutput Ready => _ready;

    /// <inheritdoc/>
    public ISwitchOutput NoFault => _noFault;

    /// <inheritdoc/>
    public ISwitchOutput InTolerance => _inTolerance;

    /// <inheritdoc/>
    public IDutyOutput Request { get; }

    /// <summary>Moves on, and looks at the encoder as the loop does in its sleep.</summary>
    internal void RunTo(long nowUs)
    {
        for (_lookUs += LookUs; _lookUs <= nowUs; _lookUs += LookUs)
        {
            Web.RunTo(_lookUs);
            if (_lookUs >= _clock.BoardUs)
            {
                _clock.CatchUp(_lookUs);
                Encoder.Look();
            }
        }

        _lookUs -= LookUs;
        Web.RunTo(nowUs);
    }

    private sealed class Signal : ISwitchOutput
    {
        public bool IsOn { get; private set; }

        public void Write(bool on) => IsOn = on;
    }

    private sealed class Input(Func<bool> read) : ISwitchInput
    {
        public bool Read() => read();
    }

    // 0 to 10 V: the filter is faster than drive and cover.
    private sealed class RequestOutput(TwinWeb web) : IDutyOutput
    {
        public void Write(double duty01) =>
            web.Request01 = duty01 is >= 0.0 and <= 1.0
                ? duty01
                : throw new ArgumentOutOfRangeException(nameof(duty01), duty01, "A duty is 0 to 1.");

        public void Off() => web.Request01 = 0.0;
    }
}

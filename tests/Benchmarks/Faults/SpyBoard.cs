using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>A board between firmware and twin that remembers what every output was last told. It changes nothing.</summary>
internal sealed class SpyBoard : IBoard
{
    private readonly IBoard _board;
    private readonly SpySwitch[] _loads;
    private readonly SpySwitch _fanSupply;
    private readonly SpySwitch _motionSupply;
    private readonly SpySwitch _heartbeat;
    private readonly SpyTrain _blade;
    private readonly SpyTrain _immersion;
    private readonly SpyTrain _cover;

    /// <summary>In front of this board.</summary>
    public SpyBoard(IBoard board)
    {
        _board = board;
        _loads = [.. Enumerable.Range(0, Loads.Count).Select(load => new SpySwitch(board.LoadSwitch(load)))];
        _fanSupply = new SpySwitch(board.FanSupply);
        _motionSupply = new SpySwitch(board.MotionSupply);
        _heartbeat = new SpySwitch(board.Heartbeat);
        _blade = new SpyTrain(board.BladeCarriage);
        _immersion = new SpyTrain(board.Immersion);
        _cover = new SpyTrain(board.Cover);
    }

    /// <summary>Any load is on.</summary>
    public bool AnyLoadIsOn => _loads.Any(load => load.IsOn);

    /// <summary>The fan has its supply.</summary>
    public bool FanIsOn => _fanSupply.IsOn;

    /// <summary>Supply or a train of what moves: blade or plate may move.</summary>
    public bool MayMove => _motionSupply.IsOn || _blade.MayPlay || _immersion.MayPlay || _cover.MayPlay;

    /// <summary>Rising edges of the heartbeat so far.</summary>
    public int Edges => _heartbeat.RisingEdges;

    /// <inheritdoc/>
    public IMicrosecondClock Clock => _board.Clock;

    /// <inheritdoc/>
    public IAirSensor AirSensor => _board.AirSensor;

    /// <inheritdoc/>
    public IAirSensor? AirSensor2 => _board.AirSensor2;

    /// <inheritdoc/>
    public IWallSensor? LidSensor => _board.LidSensor;

    /// <inheritdoc/>
    public IWallSensor? CarrierSensor => _board.CarrierSensor;

    /// <inheritdoc/>
    public IWallSensor? PlateSensor => _board.PlateSensor;

    /// <inheritdoc/>
    public IWallSensor? BathSensor => _board.BathSensor;

    /// <inheritdoc/>
    public IDutyOutput FanDuty => _board.FanDuty;

    /// <inheritdoc/>
    public ISwitchOutput FanSupply => _fanSupply;

    /// <inheritdoc/>
    public IPulseCounter FanTach => _board.FanTach;

    /// <inheritdoc/>
    public ISwitchOutput MotionSupply => _motionSupply;

    /// <inheritdoc/>
    public IPulseTrain BladeCarriage => _blade;

    /// <inheritdoc/>
    public IPulseTrain Immersion => _immersion;

    /// <inheritdoc/>
    public IPulseTrain Cover => _cover;

    /// <inheritdoc/>
    public ISwitchOutput Heartbeat => _heartbeat;

    /// <inheritdoc/>
    public IMemory Memory => _board.Memory;

    /// <inheritdoc/>
    public IFiles Files => _board.Files;

    /// <inheritdoc/>
    public ILinePorts? Line => _board.Line;

    /// <inheritdoc/>
    public ISwitchInput InterlockClosed => _board.InterlockClosed;

    /// <inheritdoc/>
    public ITravelSwitch BladeAtEnd => _board.BladeAtEnd;

    /// <inheritdoc/>
    public ITravelSwitch PlateInBath => _board.PlateInBath;

    /// <inheritdoc/>
    public ISwitchOutput LoadSwitch(int load) => _loads[load];

    /// <summary>This load is on.</summary>
    public bool LoadIsOn(int load) => _loads[load].IsOn;

    private sealed class SpySwitch(ISwitchOutput output) : ISwitchOutput
    {
        public bool IsOn { get; private set; }

        public int RisingEdges { get; private set; }

        public void Write(bool on)
        {
            RisingEdges += on && !IsOn ? 1 : 0;
            IsOn = on;
            output.Write(on);
        }
    }

    private sealed class SpyTrain(IPulseTrain train) : IPulseTrain
    {
        public bool MayPlay { get; private set; }

        public bool TryPrepare() => train.TryPrepare();

        public bool TryStart(byte[] items) => MayPlay = train.TryStart(items);

        public void Stop()
        {
            MayPlay = false;
            train.Stop();
        }
    }
}

using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Faults.Clocks;

/// <summary>A board whose clock shows later by an offset, as after so long a time of power. Nothing else is different.</summary>
internal sealed class LaterBoard(IBoard board, long laterUs) : IBoard
{
    public IMicrosecondClock Clock { get; } = new LaterClock(board.Clock, laterUs);

    public IAirSensor AirSensor => board.AirSensor;

    public IAirSensor? AirSensor2 => board.AirSensor2;

    public IWallSensor? LidSensor => board.LidSensor;

    public IWallSensor? CarrierSensor => board.CarrierSensor;

    public IWallSensor? PlateSensor => board.PlateSensor;

    public IWallSensor? BathSensor => board.BathSensor;

    public IDutyOutput FanDuty => board.FanDuty;

    public ISwitchOutput FanSupply => board.FanSupply;

    public IPulseCounter FanTach { get; } = new LaterCounter(board.FanTach, laterUs);

    public ISwitchOutput MotionSupply => board.MotionSupply;

    public IPulseTrain BladeCarriage => board.BladeCarriage;

    public IPulseTrain Immersion => board.Immersion;

    public IPulseTrain Cover => board.Cover;

    public ISwitchOutput Heartbeat => board.Heartbeat;

    public IMemory Memory => board.Memory;

    public IFiles Files => board.Files;

    public ILinePorts? Line => board.Line;

    public ISwitchInput InterlockClosed => board.InterlockClosed;

    public ITravelSwitch BladeAtEnd { get; } = new LaterSwitch(board.BladeAtEnd, laterUs);

    public ITravelSwitch PlateInBath { get; } = new LaterSwitch(board.PlateInBath, laterUs);

    public ISwitchOutput LoadSwitch(int load) => board.LoadSwitch(load);

    private sealed class LaterClock(IMicrosecondClock clock, long laterUs) : IMicrosecondClock
    {
        public long NowUs => clock.NowUs + laterUs;
    }

    private sealed class LaterCounter(IPulseCounter counter, long laterUs) : IPulseCounter
    {
        public long ReadEdges(out long atUs)
        {
            long edges = counter.ReadEdges(out atUs);
            atUs += laterUs;
            return edges;
        }
    }

    private sealed class LaterSwitch(ITravelSwitch contact, long laterUs) : ITravelSwitch
    {
        public bool Read() => contact.Read();

        public void Arm(long expectedUs) => contact.Arm(expectedUs - laterUs);

        public bool TryReadClosing(out long afterUs, out long notLaterUs)
        {
            bool hasClosed = contact.TryReadClosing(out afterUs, out notLaterUs);
            afterUs += laterUs;
            notLaterUs += laterUs;
            return hasClosed;
        }
    }
}

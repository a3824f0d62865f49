using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Sensing;

/// <summary>A board with nothing on it: a test gives it what it needs, and whoever asks for anything else is told.</summary>
internal abstract class BareBoard : IBoard
{
    public virtual IMicrosecondClock Clock => throw new NotSupportedException();

    public virtual IAirSensor AirSensor => throw new NotSupportedException();

    public virtual IAirSensor? AirSensor2 => null;

    public virtual IWallSensor? LidSensor => null;

    public virtual IWallSensor? CarrierSensor => null;

    public virtual IWallSensor? PlateSensor => null;

    public virtual IWallSensor? BathSensor => null;

    public virtual IDutyOutput FanDuty => throw new NotSupportedException();

    public virtual ISwitchOutput FanSupply => throw new NotSupportedException();

    public virtual IPulseCounter FanTach => throw new NotSupportedException();

    public virtual ISwitchOutput MotionSupply => throw new NotSupportedException();

    public virtual IPulseTrain BladeCarriage => throw new NotSupportedException();

    public virtual IPulseTrain Immersion => throw new NotSupportedException();

    public virtual IPulseTrain Cover => throw new NotSupportedException();

    public virtual ISwitchOutput Heartbeat => throw new NotSupportedException();

    public virtual IMemory Memory => throw new NotSupportedException();

    public virtual IFiles Files => throw new NotSupportedException();

    public virtual ILinePorts? Line => null;

    public virtual ISwitchInput InterlockClosed => throw new NotSupportedException();

    public virtual ITravelSwitch BladeAtEnd => throw new NotSupportedException();

    public virtual ITravelSwitch PlateInBath => throw new NotSupportedException();

    public virtual ISwitchOutput LoadSwitch(int load) => throw new NotSupportedException();
}

using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tick;

/// <summary>
/// Everything that can be driven, and the only writer of outputs. It does what <see cref="Outputs"/> say and decides nothing.
/// </summary>
public sealed class Actuators
{
    // Shortest on-times, s. The solid-state relay follows every tick; atomiser and valve need 0.1 s to respond, and 0.2 s of either moves
    // the humidity ratio by 0.1 g/kg at the most.
    private const double HeaterShortestOnS = 0.1;
    private const double HumidifierShortestOnS = 0.2;
    private const double DryAirShortestOnS = 0.1;

    private const int SafeSteps = 7;

    private readonly ISwitchOutput _motionSupply;
    private readonly SwitchedLoad _heater;
    private readonly SwitchedLoad _humidifier;
    private readonly SwitchedLoad _dryAir;
    private readonly ISwitchOutput _heartbeat;

    public Actuators(IBoard board)
    {
        _heater = new SwitchedLoad(board.Heater, HeaterShortestOnS);
        _humidifier = new SwitchedLoad(board.Humidifier, HumidifierShortestOnS);
        _dryAir = new SwitchedLoad(board.DryAirValve, DryAirShortestOnS);
        _heartbeat = board.Heartbeat;
        _motionSupply = board.MotionSupply;
        Fan = new Fan(board.FanDuty, board.FanSupply, board.FanTach);
        CastTimer = new CastTimer(board.BladeCarriage, board.Immersion, board.MotionSupply, board.Clock, board.Memory);
    }

    /// <summary>The fan; others only read its speed.</summary>
    public Fan Fan { get; }

    /// <summary>The cast timer; others only read how its last start went.</summary>
    public CastTimer CastTimer { get; }

    /// <summary>Tells what the switches have been doing since the last tick.</summary>
    public void Tell(Readings readings)
    {
        readings.HeaterWasOn = _heater.IsOn;
        readings.HumidifierWasOn = _humidifier.IsOn;
        readings.DryAirWasOn = _dryAir.IsOn;
    }

    public void Drive(Outputs outputs, double tickS)
    {
        _heartbeat.Write(false); // so that every tick that comes to its end makes an edge
        DriveCast(outputs);
        _heater.Drive(outputs.HeaterDuty01, tickS);
        _humidifier.Drive(outputs.HumidifierDuty01, tickS);
        _dryAir.Drive(outputs.DryAirDuty01, tickS);
        DriveFan(outputs);
        _heartbeat.Write(outputs.HeartbeatAllowed);
    }

    /// <summary>
    /// Everything off, what can do harm first. A step that throws hides none of the others; the dead-man is there for the rest.
    /// </summary>
    public void MakeSafe()
    {
        for (int step = 0; step < SafeSteps; step++)
        {
            try
            {
                MakeSafe(step);
            }
            catch (Exception)
            {
                // Nobody to tell: the caller is on its way to report the error that led here.
            }
        }
    }

    private void MakeSafe(int step)
    {
        switch (step)
        {
            case 0:
                _motionSupply.Write(false);
                break;
            case 1:
                _heater.Off();
                break;
            case 2:
                _humidifier.Off();
                break;
            case 3:
                _dryAir.Off();
                break;
            case 4:
                CastTimer.Cancel();
                break;
            case 5:
                Fan.Off();
                break;
            default:
                _heartbeat.Write(false);
                break;
        }
    }

    private void DriveFan(Outputs outputs)
    {
        if (outputs.FanOn)
        {
            Fan.Run(outputs.FanDuty01);
        }
        else
        {
            Fan.Off();
        }
    }

    private void DriveCast(Outputs outputs)
    {
        if (!outputs.MotionAllowed)
        {
            CastTimer.Cancel();
        }
        else if (outputs.CastToStart != null)
        {
            CastTimer.Start(outputs.CastToStart);
        }
    }
}

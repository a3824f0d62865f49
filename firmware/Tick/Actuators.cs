using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tick;

/// <summary>
/// Everything that can be driven, and the only writer of outputs. It does what <see cref="Outputs"/> say and decides nothing.
/// </summary>
public sealed class Actuators
{
    // Of making safe: each output a step of its own, so that one that throws hides no other.
    private const int FirstLoadStep = 1;
    private const int BladeStep = FirstLoadStep + Loads.Count;
    private const int ImmersionStep = BladeStep + 1;
    private const int CoverStep = BladeStep + 2;
    private const int FanSupplyStep = BladeStep + 3;
    private const int FanDutyStep = BladeStep + 4;
    private const int CoatStep = BladeStep + 5;
    private const int LineRequestStep = BladeStep + 6;
    private const int LineSignalsStep = BladeStep + 7;
    private const int LastStep = BladeStep + 8;

    private readonly ISwitchOutput _motionSupply;
    private readonly SwitchedLoad[] _loads = new SwitchedLoad[Loads.Count];
    private readonly ISwitchOutput _heartbeat;
    private readonly IBoard _board;
    private double _fanDuty01;

    /// <summary>The actuators of this board. Nothing is written yet.</summary>
    public Actuators(IBoard board)
    {
        for (int load = 0; load < Loads.Count; load++)
        {
            _loads[load] = new SwitchedLoad(board.LoadSwitch(load), Loads.Row(load).ShortestOnS);
        }

        _board = board;
        _heartbeat = board.Heartbeat;
        _motionSupply = board.MotionSupply;
        Fan = new Fan(board.FanDuty, board.FanSupply, board.FanTach);
        CastTimer = new CastTimer(board.BladeCarriage, board.Immersion, board.Cover, board.MotionSupply, board.Clock, board.Memory);
    }

    /// <summary>The fan; others only read its speed.</summary>
    public readonly Fan Fan;

    /// <summary>The cast timer; others only read how its last start went.</summary>
    public readonly CastTimer CastTimer;

    /// <summary>Tells what switches and fan have been doing since the last tick.</summary>
    public void Tell(Readings readings)
    {
        for (int load = 0; load < Loads.Count; load++)
        {
            readings.LoadWasOn[load] = _loads[load].IsOn;
        }

        readings.FanDuty01 = _fanDuty01;
    }

    /// <summary>Drives one tick of <paramref name="tickS"/> seconds.</summary>
    public void Drive(Outputs outputs, double tickS)
    {
        _heartbeat.Write(false); // so that every tick that comes to its end makes an edge
        DriveCast(outputs);
        for (int load = 0; load < Loads.Count; load++)
        {
            _loads[load].Drive(outputs.LoadDuty01[load], tickS);
        }

        DriveFan(outputs);
        if (_board.Line != null)
        {
            Drive(_board.Line, outputs);
        }

        _heartbeat.Write(outputs.HeartbeatAllowed);
    }

    /// <summary>
    /// Everything off, what can do harm first. A step that throws hides none of the others; the dead-man is there for the rest.
    /// </summary>
    public void MakeSafe()
    {
        for (int step = 0; step <= LastStep; step++)
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
            case BladeStep:
                _board.BladeCarriage.Stop();
                break;
            case ImmersionStep:
                _board.Immersion.Stop();
                break;
            case CoverStep:
                _board.Cover.Stop();
                break;
            case FanSupplyStep:
                _board.FanSupply.Write(false);
                break;
            case FanDutyStep:
                _board.FanDuty.Off();
                break;
            case CoatStep:
                _board.Line?.Coat.Write(false);
                break;
            case LineRequestStep:
                _board.Line?.Request.Off();
                break;
            case LineSignalsStep:
                _board.Line?.Ready.Write(false);
                _board.Line?.InTolerance.Write(false);
                _board.Line?.NoFault.Write(false);
                break;
            case LastStep:
                _heartbeat.Write(false);
                break;
            default:
                _loads[step - FirstLoadStep].Off();
                break;
        }
    }

    private static void Drive(ILinePorts line, Outputs outputs)
    {
        line.Coat.Write(outputs.Coats);
        line.Ready.Write(outputs.LineIsReady);
        line.NoFault.Write(outputs.LineHasNoFault);
        line.InTolerance.Write(outputs.ExposureIsHeld);
        if (outputs.LineRequest01 > 0.0)
        {
            line.Request.Write(outputs.LineRequest01);
        }
        else
        {
            line.Request.Off();
        }
    }

    private void DriveFan(Outputs outputs)
    {
        _fanDuty01 = outputs.FanOn && !outputs.FanIsTried ? outputs.FanDuty01 : 0.0;
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
            CastTimer.Cancel(outputs.CoatIsSupplied);
        }
        else if (outputs.CastToStart != null)
        {
            CastTimer.Start(outputs.CastToStart);
        }
        else
        {
            CastTimer.Attend();
        }
    }
}

using System;
using System.Threading;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers.Esp32;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Demo;

/// <summary>
/// The ESP32's program of configuration Demo: nothing is attached and no pin is touched. First seed 1 as fast as the board can, then one
/// seed after the other in real time. Everything is printed on the debug port.
/// </summary>
public static class DemoProgram
{
    private const int LineTicks = 100;

    /// <summary>Runs demos for ever; an exception ends it with a line on the debug port.</summary>
    public static void Main()
    {
        try
        {
            Run(new DemoRun(1), null);
            for (ulong seed = 2; ; seed++)
            {
                Run(new DemoRun(seed), new HighResolutionClock());
            }
        }
        catch (Exception e)
        {
            Console.WriteLine("The demo ended: " + e.Message);
        }
    }

    // With a clock: a tick every 100 ms. What the firmware is told is virtual time either way, so the hash is the same.
    private static void Run(DemoRun run, HighResolutionClock? clock)
    {
        var line = new TextBuffer(TelemetryLine.MostBytes);
        var status = new TelemetryLine();
        TickSchedule? schedule = clock == null ? null : new TickSchedule(clock.NowUs);
        while (!run.IsOver)
        {
            if (schedule != null)
            {
                long leftUs = schedule.Next(clock!.NowUs) - clock.NowUs;
                Thread.Sleep(leftUs > 1000 ? (int)(leftUs / 1000) : 0);
            }

            run.Tick();
            if (run.Ticks % LineTicks == 0)
            {
                line.Clear();
                status.Write(run.Chamber, "", line);
                Console.WriteLine(line.ToString());
            }
        }

        Console.WriteLine(run.Summary);
    }
}

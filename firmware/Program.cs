using System;
using System.Threading;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers.Esp32;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;

namespace ChamberFirmware;

/// <summary>The ESP32 application: opens the board, builds the chamber, runs the loop, and makes outputs safe on any exception.</summary>
public static class Program
{
    private const int TelemetryTicks = 10; // one line a second
    private const int SleepGrainUs = 10000; // of Thread.Sleep
    private const int ReportEveryMs = 10000;

    public static void Main()
    {
        Chamber? chamber = null;
        SerialConsole? console = null;
        try
        {
            var board = new Esp32Board(); // every output is off from here on
            console = new SerialConsole();
            chamber = new Chamber(board, new ChamberSettings());
            console.WriteLine(chamber.LoadSettings());
            Loop(chamber, board, console);
        }
        catch (Exception e)
        {
            // An unhandled exception ends the thread and leaves outputs as they were. The heartbeat has stopped already: the dead-man drops
            // the power within half a second whatever happens here.
            MakeSafe(chamber);
            string sentence = FaultCode.Sentence(FaultCode.ProgramError);
            ReportForEver(console, "fault=" + FaultCode.ProgramError.ToString() + " " + sentence + " " + e.Message);
        }
    }

    private static void Loop(Chamber chamber, Esp32Board board, SerialConsole console)
    {
        var commands = new CommandInterpreter(chamber);
        console.WriteLine(Identity.Text + " ready");
        var schedule = new TickSchedule(board.Clock.NowUs);
        chamber.Schedule = schedule;
        chamber.Stages.Use(board.Clock);
        int ticksToTelemetry = TelemetryTicks;
        while (true)
        {
            SleepUntil(schedule.Next(board.Clock.NowUs), board);
            long beganUs = board.Clock.NowUs;
            chamber.Tick(schedule.DeadlineUs);
            schedule.Note(beganUs, board.Clock.NowUs);
            bool tellStatus = --ticksToTelemetry <= 0;
            ticksToTelemetry = tellStatus ? TelemetryTicks : ticksToTelemetry;
            Converse(console, commands, tellStatus ? chamber : null);
        }
    }

    // While blade or plate are on their way, the time between ticks goes into looking for their switches; its last grain without sleep.
    private static void SleepUntil(long deadlineUs, Esp32Board board)
    {
        long leftUs = deadlineUs - board.Clock.NowUs;
        while (board.WatchesTravel && leftUs > 0)
        {
            if (!board.LookAtTravel() && leftUs > SleepGrainUs)
            {
                Thread.Sleep(SleepGrainUs / 1000);
            }

            leftUs = deadlineUs - board.Clock.NowUs;
        }

        if (leftUs > 0)
        {
            // wakes on the 10 ms grain at or after the deadline: the tick is told the deadline, not the lateness
            Thread.Sleep((int)(leftUs / 1000) + 1);
        }
    }

    // Talking must not end a run: what goes wrong here is told on the debug port and forgotten.
    private static void Converse(SerialConsole console, CommandInterpreter commands, Chamber? toTell)
    {
        try
        {
            string? line = console.TryReadLine();
            if (line != null)
            {
                console.WriteLine(commands.Execute(line));
            }

            if (toTell != null)
            {
                console.WriteLine(TelemetryLine.Status(toTell));
            }
        }
        catch (Exception e)
        {
            Console.WriteLine("While talking: " + e.Message);
        }
    }

    private static void MakeSafe(Chamber? chamber)
    {
        try
        {
            chamber?.MakeSafe();
        }
        catch (Exception e)
        {
            Console.WriteLine("While making safe: " + e.Message);
        }
    }

    // To the debug port and, when it is there, the operator's. Debug.WriteLine would be compiled out of a release build.
    // Every ten seconds, for whoever connects later, until someone has looked and pressed reset. No heartbeat comes back by itself.
    private static void ReportForEver(SerialConsole? console, string text)
    {
        while (true)
        {
            Console.WriteLine(text);
            try
            {
                console?.WriteLine(text);
            }
            catch (Exception e)
            {
                Console.WriteLine("While reporting: " + e.Message);
            }

            Thread.Sleep(ReportEveryMs);
        }
    }
}

using System;
using System.Threading;
using ChamberFirmware.Audit;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Drivers.Esp32;
using ChamberFirmware.Modbus;
using ChamberFirmware.Operation;
using ChamberFirmware.Safety;
using ChamberFirmware.Scpi;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;
using nanoFramework.Hardware.Esp32;

namespace ChamberFirmware;

/// <summary>The ESP32 application: opens the board, builds the chamber, runs the loop, and makes outputs safe on any exception.</summary>
public static class Program
{
    private const int ReportEveryMs = 10000;

    public static void Main()
    {
        Chamber? chamber = null;
        IConsolePort[] ports = new IConsolePort[0];
        try
        {
            var files = new FlashFiles("I:\\");
            var board = new Esp32Board(files, IsLine(files)); // every output is off from here on
            var port = new SerialConsole(
                "COM2", Pins.ConsoleTransmit, DeviceFunction.COM2_TX, Pins.ConsoleReceive, DeviceFunction.COM2_RX);
            ports = new IConsolePort[] { port };
            chamber = new Chamber(board, new ChamberSettings());
            string line = chamber.LoadSettings();
            ports = chamber.Settings.ModbusUnit == 0 ? ports : new IConsolePort[0]; // on a bus nobody speaks unasked
            var console = new Conversation(port, new ScpiOrWords(chamber));
            var conversations = new Conversations(
                chamber, chamber.Settings.ModbusUnit == 0 ? console : new BusOrConsole(port, chamber, console));
            conversations.Tell(line);
            conversations.Tell(Identity.Text + " ready");
            Run(new Loop(chamber, conversations, board.Clock), board);
        }
        catch (Exception e)
        {
            // An unhandled exception ends the thread and leaves outputs as they were. The heartbeat has stopped already: the dead-man drops
            // the power within half a second whatever happens here.
            MakeSafe(chamber);
            string sentence = FaultCode.Sentence(FaultCode.ProgramError);
            ReportForEver(ports, new TextBuffer(2 * TextBuffer.Sentence, "\r\n").Add("fault=").Whole(FaultCode.ProgramError).Add(" ")
                .Add(sentence).Add(" ").Add(e.Message).Line());
        }
    }

    // Which pins there are is asked of the settings, before any is opened; until then resistors hold every output off.
    private static bool IsLine(IFiles files)
    {
        var settings = new ChamberSettings();
        new StoredSettings(settings, files, new ChangeLog(files, new UtcClock())).Load();
        return settings.IsLine;
    }

    private static void Run(Loop loop, Esp32Board board)
    {
        while (true)
        {
            SleepUntil(loop.Next(), board);
            string mishap = loop.Pass();
            if (mishap.Length > 0)
            {
                Console.WriteLine("While talking: " + mishap);
            }
        }
    }

    // While blade or plate are on their way, the time between ticks goes into looking for their switches; its last grain without sleep. A
    // line looks at its web meanwhile.
    private static void SleepUntil(long deadlineUs, Esp32Board board)
    {
        long leftUs = deadlineUs - board.Clock.NowUs;
        while (board.Line != null && leftUs > WebEncoder.SleepUs)
        {
            board.Line.Encoder.Look();
            Thread.Sleep(WebEncoder.SleepUs / 1000);
            leftUs = deadlineUs - board.Clock.NowUs;
        }

        while (board.Sampler.IsWatched && leftUs > 0)
        {
            board.Sampler.Sample();
            int sleepUs = board.Sampler.SleepUs(board.Clock.NowUs);
            if (sleepUs > 0 && leftUs > sleepUs)
            {
                Thread.Sleep(sleepUs / 1000);
            }

            leftUs = deadlineUs - board.Clock.NowUs;
        }

        if (leftUs > 0)
        {
            // wakes on the 10 ms grain at or after the deadline: the tick is told the deadline, not the lateness
            Thread.Sleep((int)(leftUs / 1000) + 1);
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

    // To the debug port and to those that were there already. Debug.WriteLine would be compiled out of a release build.
    // Every ten seconds, for whoever connects later, until someone has looked and pressed reset. No heartbeat comes back by itself.
    private static void ReportForEver(IConsolePort[] ports, TextBuffer report)
    {
        while (true)
        {
            Console.WriteLine(report.ToString());
            for (int i = 0; i < ports.Length; i++)
            {
                Report(ports[i], report);
            }

            Thread.Sleep(ReportEveryMs);
        }
    }

    private static void Report(IConsolePort port, TextBuffer report)
    {
        try
        {
            port.Write(report.Bytes, 0, report.Length);
        }
        catch (Exception e)
        {
            Console.WriteLine("While reporting: " + e.Message);
        }
    }
}

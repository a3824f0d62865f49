using System;
using System.Collections.Generic;
using System.Text;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>Lines and bytes at the console.</summary>
internal static class FuzzConsole
{
    private const int LinesPerTick = 25;
    private const int MostLines = 400; // of an answer: the longest listing has some fifty

    /// <summary>Lines at rest, and in whatever they start.</summary>
    public static Escapes InIdle(int seed, int inputs)
    {
        var escapes = new Escapes();
        var garbler = new Garbler(seed);
        FaultRun run = New(seed);
        var console = new CommandInterpreter(run.Chamber);
        var to = new TextBuffer(Conversation.Room);
        for (int i = 0; i < inputs; i++)
        {
            string line = garbler.Line();
            escapes.Try(line, () => Say(console, line, to));
            if (i % LinesPerTick == 0)
            {
                escapes.Try(line, () =>
                {
                    run.Tick();
                    return run.Rules.UnsafeTicks > 0 ? run.Rules.Kept[0] : null;
                });
            }
        }

        return escapes;
    }

    /// <summary>Lines while a run of a minute and a half is on, from Conditioning to Complete: it must be as without them.</summary>
    public static Escapes InARun(int seed, int inputs)
    {
        var escapes = new Escapes();
        var garbler = new Garbler(seed);
        FaultRun run = New(seed);
        var console = new CommandInterpreter(run.Chamber);
        var to = new TextBuffer(Conversation.Room);
        Recipe recipe = Chambers.Recipe("example-3", TwinParameters.Reference);
        run.Start(recipe);
        run.Until(() => run.Phase == Phase.Ready, 300.0);
        run.Cast();
        int perTick = 1 + inputs / 260;
        while (PhaseRules.Moves(run.Phase) && escapes.Inputs < 4 * inputs)
        {
            for (int i = 0; i < perTick; i++)
            {
                string line = garbler.Line();
                escapes.Try(line, () => Say(console, line, to));
            }

            run.Tick();
        }

        escapes.Try("the whole run", () =>
        {
            double? filmUs = run.Twin.Motion.PlateWetUs - run.Twin.Motion.BladeEndUs;
            bool isRight = run.Phase == Phase.Complete && run.Fault == FaultCode.None && Math.Abs(filmUs - 15e6 ?? 1e9) < 1000.0
                && run.Chamber.Record.AirWasHeld && run.Chamber.Run.Recipe == recipe && run.Rules.UnsafeTicks == 0;
            return isRight ? null : $"changed: {PhaseWords.Name(run.Phase)}, fault {run.Fault}, film {filmUs} us";
        });
        return escapes;
    }

    /// <summary>Bytes in a serial line, with its buffer, through the whole conversation.</summary>
    public static Escapes Bytes(int seed, int inputs)
    {
        var escapes = new Escapes();
        var garbler = new Garbler(seed);
        FaultRun run = New(seed);
        var port = new Port();
        var conversations = new Conversations(run.Chamber, new Conversation(port, new CommandInterpreter(run.Chamber)));
        for (int i = 0; i < inputs; i++)
        {
            string typed = garbler.Line() + (garbler.Random.Next(4) == 0 ? "" : "\r\n");
            escapes.Try(typed, () =>
            {
                port.Type(typed);
                run.Tick();
                string mishap = conversations.Pass(run.NowUs);
                return mishap.Length > 0 ? "a mishap: " + mishap : run.Rules.UnsafeTicks > 0 ? run.Rules.Kept[0] : null;
            });
        }

        escapes.Try("status, after a pause", () =>
        {
            for (int i = 0; i < 700; i++) // whatever listing is on its way has left, an entry is over
            {
                run.Tick();
                conversations.Pass(run.NowUs);
            }

            port.Sent.Clear();
            port.Type("\r\nid\r\n");
            for (int i = 0; i < 60; i++)
            {
                run.Tick();
                conversations.Pass(run.NowUs);
            }

            return port.Sent.ToString().Contains("OK") ? null : "no answer any more";
        });
        return escapes;
    }

    private static FaultRun New(int seed)
    {
        var run = new FaultRun(TwinParameters.Reference, (ulong)seed, new ChamberSettings());
        run.RunS(2.0);
        return run;
    }

    private static string? Say(CommandInterpreter console, string line, TextBuffer to)
    {
        to.Clear();
        IListing? listing = console.Execute(line, to);
        string answer = to.ToString();
        int lines = 0;
        for (bool more = listing != null; more && lines < MostLines; lines++)
        {
            to.Clear();
            more = listing!.TryWrite(lines, to);
        }

        bool isKnown = answer.StartsWith("OK", StringComparison.Ordinal) || answer.StartsWith("ERROR ", StringComparison.Ordinal);
        return lines == MostLines ? "an answer without end" : isKnown ? null : $"answered '{answer.Trim()}'";
    }

    private sealed class Port : IConsolePort
    {
        private readonly Queue<byte> _received = new();

        public StringBuilder Sent { get; } = new();

        public int ReceiveBytes => 4096;

        public int MostAtOnce => 128;

        public int Waiting => _received.Count;

        public void Type(string text)
        {
            foreach (byte b in Encoding.Latin1.GetBytes(text))
            {
                if (_received.Count < ReceiveBytes)
                {
                    _received.Enqueue(b);
                }
            }
        }

        public int Read(byte[] buffer, int count)
        {
            int read = Math.Min(count, _received.Count);
            for (int i = 0; i < read; i++)
            {
                buffer[i] = _received.Dequeue();
            }

            return read;
        }

        public void Write(byte[] bytes, int from, int count) => Sent.Append(Encoding.ASCII.GetString(bytes, from, count));
    }
}

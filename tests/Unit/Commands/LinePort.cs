using System;
using System.Collections.Generic;
using System.Text;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Unit.Commands;

/// <summary>A serial line as the ESP32's: a receive buffer that loses what does not fit, and 115200 baud both ways.</summary>
internal sealed class LinePort : IConsolePort
{
    private readonly Queue<byte> _received = new();
    private readonly StringBuilder _sent = new();

    public int ReceiveBytes { get; init; } = 4096;

    public int MostAtOnce { get; init; } = 128;

    public int Waiting => _received.Count;

    /// <summary>Bytes that were lost because the buffer was full.</summary>
    public int Lost { get; private set; }

    /// <summary>What is sent is kept; it takes memory.</summary>
    public bool Keeps { get; set; } = true;

    /// <summary>Most bytes that were sent at once.</summary>
    public int MostSent { get; private set; }

    /// <summary>Number of times that something was sent.</summary>
    public int Pieces { get; private set; }

    /// <summary>Everything that was sent so far.</summary>
    public string Raw => _sent.ToString();

    /// <summary>The same with line feeds only.</summary>
    public string Text => Raw.Replace("\r\n", "\n", StringComparison.Ordinal);

    public int Read(byte[] buffer, int count)
    {
        int read = Math.Min(count, _received.Count);
        for (int i = 0; i < read; i++)
        {
            buffer[i] = _received.Dequeue();
        }

        return read;
    }

    public void Write(byte[] bytes, int from, int count)
    {
        MostSent = Math.Max(MostSent, count);
        Pieces++;
        if (!Keeps)
        {
            return;
        }

        _sent.Append(Encoding.ASCII.GetString(bytes, from, count));
    }

    /// <summary>Somebody types or pastes.</summary>
    public void Type(string text) => Type(Encoding.Latin1.GetBytes(text));

    public void Type(byte[] bytes)
    {
        foreach (byte b in bytes)
        {
            if (_received.Count < ReceiveBytes)
            {
                _received.Enqueue(b);
            }
            else
            {
                Lost++;
            }
        }
    }

    public void Forget() => _sent.Clear();
}

/// <summary>Firmware, twin and a person at a terminal: one pass of the loop after the other.</summary>
internal sealed class Talk
{
    public Talk(TwinRun? run = null, LinePort? port = null)
    {
        Run = run ?? new TwinRun();
        Port = port ?? new LinePort();
        Conversation = new Conversation(Port, new CommandInterpreter(Run.Chamber));
        Conversations = new Conversations(Run.Chamber, Conversation);
    }

    public TwinRun Run { get; }

    public LinePort Port { get; }

    public Conversation Conversation { get; }

    public Conversations Conversations { get; }

    public void Pass(int passes = 1)
    {
        for (int i = 0; i < passes; i++)
        {
            Run.Tick();
            Conversations.Pass(Run.NowUs);
        }
    }

    /// <summary>Types a line and waits for what is said until nothing more leaves.</summary>
    public string Say(string line)
    {
        Port.Forget();
        Port.Type(line + "\r\n");
        Pass();
        for (int i = 0; i < 200 && Conversation.IsAnswering; i++)
        {
            Pass();
        }

        return Port.Text;
    }
}

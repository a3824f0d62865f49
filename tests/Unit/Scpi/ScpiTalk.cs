using System;
using System.Collections.Generic;
using ChamberFirmware.Commands;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Commands;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>Firmware, twin and a program at a serial line: one pass of the loop after the other.</summary>
internal sealed class ScpiTalk
{
    public ScpiTalk(TwinRun? run = null)
    {
        Run = run ?? new TwinRun();
        Language = new ScpiOrWords(Run.Chamber);
        Conversation = new Conversation(Port, Language);
        Conversations = new Conversations(Run.Chamber, Conversation);
        Run.Until(() => Run.Chamber.Readings.Air.IsValid, 5.0, "The first reading");
    }

    public TwinRun Run { get; }

    public LinePort Port { get; } = new();

    public ScpiOrWords Language { get; }

    public Conversation Conversation { get; }

    public Conversations Conversations { get; }

    public ScpiSession Session => Language.Scpi.Session;

    public void Pass(int passes = 1)
    {
        for (int i = 0; i < passes; i++)
        {
            Run.Tick();
            Assert.AreEqual("", Conversations.Pass(Run.NowUs));
        }
    }

    /// <summary>Sends a line and waits until nothing more leaves; what a program gets, without the last line feed.</summary>
    public string Ask(string line)
    {
        Port.Forget();
        Port.Type(line + "\n");
        Pass();
        for (int i = 0; i < 1000 && Conversation.IsAnswering; i++)
        {
            Pass();
        }

        string said = Port.Raw;
        Assert.DoesNotContain('\r', said, "an answer ends with a line feed alone");
        Assert.IsTrue(said.Length == 0 || said.EndsWith('\n'), said);
        Assert.AreNotEqual("\n", said, "what answers nothing sends nothing");
        return said.TrimEnd('\n');
    }

    /// <summary>Sends a line that answers nothing, and returns the numbers of the errors that came of it.</summary>
    public string ErrorsOf(string line)
    {
        Ask("*CLS");
        Assert.AreEqual("", Ask(line), line);
        return Errors();
    }

    /// <summary>Numbers of all errors that wait, with blanks between them.</summary>
    public string Errors()
    {
        var numbers = new List<string>();
        for (string error = Ask("SYST:ERR?"); !error.StartsWith("0,", StringComparison.Ordinal); error = Ask("SYST:ERR?"))
        {
            numbers.Add(error.Split(',')[0]);
        }

        return string.Join(' ', numbers);
    }
}

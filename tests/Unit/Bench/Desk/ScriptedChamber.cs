using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>
/// A chamber of words alone, whose phase and time a test sets: no threads and no waiting, so that each rule of a measured run can be asked
/// for at its very second. It keeps what was asked of it.
/// </summary>
internal sealed class ScriptedChamber(Plate plate)
{
    private readonly Queue<byte> _said = new();
    private string _error = "";
    private long _number;

    public Phase Phase { get; set; } = Phase.Idle;

    public long NowUs { get; set; } = 1_000_000;

    /// <summary>Commands, without those of the upload, and the questions of a run.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>What is refused, and with what; by its beginning.</summary>
    public Dictionary<string, string> Refusals { get; } = [];

    /// <summary>Answers to RUN:RECord?, the last one for ever.</summary>
    public Queue<string> Records { get; } = new();

    public string Warnings { get; set; } = "\"\"";

    /// <summary>The line is lost with this command, before or after it has arrived.</summary>
    public (string Command, bool Arrives) CutsAt { get; set; }

    public bool IsCut { get; set; }

    public int Count(string command) => Heard.Count(one => one == command);

    public ILine Open(string name) => IsCut ? throw new LineLostException(name, "unplugged") : new Line(this, name);

    /// <summary>Telemetry every tick for so long, in this phase.</summary>
    public void Tell(Phase phase, double s)
    {
        Phase = phase;
        for (int i = (int)Math.Round(s * 10.0); i > 0; i--)
        {
            NowUs += 100_000;
            Push($"{NowUs},25.00,8.00,0.70,{(int)phase},0.100,0.000,0.000,0.400,40.00,101325");
        }
    }

    /// <summary>One line of the long form.</summary>
    public void TellLong(Phase phase, double laterS, string rest)
    {
        Phase = phase;
        NowUs += (long)Math.Round(laterS * 1e6);
        Push($"{NowUs} phase={PhaseWords.Name(phase)} {rest}");
    }

    public string RecordOf(string outcome) =>
        $"\"recipe={plate.Recipe.Name}\",\"outcome={outcome}\",\"exposureSetS={plate.ExposureS:F3}\"";

    private void Push(string rest)
    {
        string body = $"{_number++},{rest}";
        uint crc = Crc32.Start;
        foreach (byte b in Encoding.ASCII.GetBytes(body))
        {
            crc = Crc32.Continue(crc, (char)b);
        }

        Say($"!{body}*{Crc32.End(crc):X8}");
    }

    private void Say(string line) => Array.ForEach(Encoding.Latin1.GetBytes(line + "\n"), _said.Enqueue);

    private void Hear(string line)
    {
        bool cuts = CutsAt.Command?.Length > 0 && line.StartsWith(CutsAt.Command, StringComparison.Ordinal);
        if (!cuts || CutsAt.Arrives)
        {
            Obey(line);
        }

        if (cuts)
        {
            IsCut = true;
            CutsAt = default;
            throw new LineLostException("scripted", "unplugged");
        }
    }

    private void Obey(string line)
    {
        string error = _error.Length == 0 ? "0,\"No error\"" : _error;
        string[] others = ["RECipe:", "*", "SYSTem:", "AUDit:"];
        if (!others.Any(other => line.StartsWith(other, StringComparison.Ordinal)))
        {
            Heard.Add(line);
        }

        switch (line)
        {
            case "*CLS" or "SYSTem:ERRor?" or "SYSTem:ERRor?;:SYSTem:VERSion?":
                _error = "";
                Array.ForEach(line == "*CLS" ? [] : new[] { line.Contains("VERS") ? error + ";1999.0" : error }, Say);
                break;
            case var _ when line.Contains("*IDN?"):
                Say($"{Identity.Name},casting chamber,0,{Identity.Version};{line.Split("*ESE ")[1].Split(';')[0]}");
                break;
            case "RUN:PHASe?":
                Say(PhaseWords.Name(Phase));
                break;
            case "RECipe:GET?":
                Say(string.Join(',', RecipeUpload.Keys(plate.Recipe).Prepend("name=" + plate.Recipe.Name).Select(ScpiText.Quote)));
                break;
            case "RUN:RECord?":
                Say(Records.Count > 1 ? Records.Dequeue() : Records.Peek());
                break;
            case "MEASure:TEMPerature?;HRATio?;VELocity?":
                Say("25.00,0.11;8.00,0.22;0.70,0.033");
                break;
            default:
                _error = Refusals.FirstOrDefault(one => line.StartsWith(one.Key, StringComparison.Ordinal)).Value ?? _error;
                Array.ForEach(line == "RUN:WARNing?" && _error.Length == 0 ? new[] { Warnings } : [], Say);
                break;
        }
    }

    private sealed class Line(ScriptedChamber chamber, string name) : ILine
    {
        public string Name => name;

        public bool IsOpen => !chamber.IsCut;

        public int Read(Span<byte> into, int withinMs)
        {
            int count = 0;
            while (count < into.Length && chamber._said.TryDequeue(out into[count]))
            {
                count++;
            }

            return count > 0 || !chamber.IsCut ? count : throw new LineLostException(name, "unplugged");
        }

        public void Write(ReadOnlySpan<byte> bytes, int withinMs)
        {
            string[] lines = Encoding.Latin1.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Array.ForEach(chamber.IsCut ? throw new LineLostException(name, "unplugged") : lines, chamber.Hear);
        }

        public void Dispose() => chamber._said.Clear();
    }
}

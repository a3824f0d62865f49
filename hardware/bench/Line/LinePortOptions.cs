using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Line;

/// <summary>What chamber line is asked on its command line when it talks with a real line; what is the twin's alone is refused.</summary>
internal sealed class LinePortOptions
{
    private readonly StoreOptions _stored;
    private readonly Option<string> _folder = new("--out")
    {
        Description = "With --port: folder for the results, as of run: record.json, trace.csv, metres.csv and plot.svg.", HelpName = "DIR",
        DefaultValueFactory = _ => RunCommand.DefaultOut,
    };

    private readonly Option<bool> _unverified = RunCommand.UnverifiedOption();
    private readonly Option<bool> _yes = new("--yes")
    {
        Description = "With --port: coat as soon as the line is ready, without asking, and end after --metres.",
    };

    /// <summary>With these options of a store.</summary>
    public LinePortOptions(StoreOptions stored) => _stored = stored;

    /// <summary>The line to talk with; null: the twin.</summary>
    public Option<string?> Port { get; } = PortOptions.Make();

    /// <summary>Adds all of it to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])
            [Port, _folder, _unverified, _yes, _stored.Store, _stored.Operator, _stored.Dope, _stored.Note, _stored.Because])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked; null, and every mistake in a sentence.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="line">Options of the run.</param>
    /// <param name="mistakes">Grows.</param>
    /// <param name="plate">The recipe with its exposure.</param>
    public DeskOptions? Read(ParseResult parsed, LineOptions line, List<string> mistakes, out Plate? plate)
    {
        mistakes.AddRange(line.OfTwinOnly.Where(option => parsed.GetResult(option) is { Implicit: false })
            .Select(option => $"{option.Name} is for the twin: what a real line does, its own settings and controller say."));
        (Recipe Recipe, double ExposureS)? asked = line.ReadRecipe(parsed, mistakes, out FilmNotes film);
        double? lengthM = line.ReadLength(parsed, mistakes);
        bool isUnasked = parsed.GetValue(_yes);
        mistakes.AddRange(isUnasked && lengthM == null ? ["--yes asks nobody when to end: give --metres, too."] : []);
        plate = mistakes.Count > 0 || asked is not { } one ? null : new Plate(one.Recipe, one.ExposureS, 0)
        {
            Unverified = parsed.GetValue(_unverified), Film = film, Films = new FilmShelf(parsed.GetValue(_folder)!),
        };
        return plate == null ? null : new DeskOptions(
            parsed.GetValue(Port)!, parsed.GetValue(_folder)!, plate.ExposureS, plate.Unverified, isUnasked)
        {
            Store = parsed.GetValue(_stored.Store), Labels = _stored.Labels(parsed), LengthM = lengthM,
        };
    }
}

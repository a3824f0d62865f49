using System.CommandLine;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>
/// --decimal: which mark numbers in CSV have. With a comma cells are separated by semicolons, as spreadsheets of such countries read and
/// write them, and the first line, sep=;, says so to a reader and to the spreadsheet.
/// </summary>
public static class DecimalOption
{
    /// <summary>The first line of a file with decimal commas.</summary>
    public const string Note = "sep=;";

    private const string Point = "point";
    private const string Comma = "comma";

    /// <summary>The option.</summary>
    public static Option<string> Make()
    {
        var option = new Option<string>("--decimal")
        {
            Description = "Numbers in CSV have a decimal point, or a decimal comma and semicolons between cells.",
            HelpName = $"{Point}|{Comma}",
            DefaultValueFactory = _ => Point,
            CustomParser = result =>
            {
                string word = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
                if (word is not (Point or Comma))
                {
                    result.AddError($"--decimal = '{word}' is no decimal mark: give {Point} or {Comma}.");
                }

                return word;
            },
        };
        option.CompletionSources.Add(_ => [new(Point), new(Comma)]);
        return option;
    }

    /// <summary>The word means a comma.</summary>
    public static bool IsComma(string? word) => word == Comma;

    /// <summary>
    /// A trace.csv with decimal commas: its cells are numbers and words without points or quotes, so that nothing else can be meant.
    /// </summary>
    public static string WithCommas(string trace) =>
        Note + "\n" + string.Join('\n', trace.Split('\n').Select(line => line.Replace(',', ';').Replace('.', ',')));

    /// <summary>Throws where a trace has what <see cref="WithCommas"/> would change the meaning of.</summary>
    public static void Check(string trace, string path)
    {
        if (trace.Contains(';') || trace.Contains('"'))
        {
            throw new InvalidDataException($"{path} is no trace as this program writes it: it has a semicolon or a quote in it.");
        }
    }
}

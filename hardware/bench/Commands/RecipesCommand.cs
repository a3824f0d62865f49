using System.CommandLine;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;
using Spectre.Console;

namespace ChamberFirmware.Bench;

/// <summary>chamber recipes: the reference recipes as a table.</summary>
public static class RecipesCommand
{
    /// <summary>The command with its option.</summary>
    public static Command Make()
    {
        Option<string?> port = PortOptions.Make();
        port.Description = "What is in this chamber: " + port.Description;
        var command = new Command("recipes", "List the four reference recipes with their values.") { port };
        command.SetAction(parsed => parsed.GetValue(port) is { } line
            ? CheckAtPort.Recipes(line, parsed.InvocationConfiguration, Lines.Open)
            : Show(parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Show(TextWriter output)
    {
        IAnsiConsole console = Screen.For(output);
        bool wide = console.Profile.Width >= Screen.WideColumns;
        bool tight = console.Profile.Width < Screen.TightColumns;
        Table table = tight ? new Table { Border = TableBorder.None } : Screen.NewTable(output);
        table.AddColumn(Screen.Left("recipe")).AddColumn(Screen.Right("T C")).AddColumn(Screen.Right("W g/kg"))
            .AddColumn(Screen.Right("v m/s"));
        if (!tight)
        {
            table.AddColumn("exposures s").AddColumn(Screen.Right("blade s")).AddColumn(Screen.Right("film um"));
        }

        if (wide)
        {
            table.AddColumn("bath");
        }

        foreach (string name in ReferenceRecipes.Names)
        {
            Recipe recipe = ReferenceRecipes.Load(name, out _)!;
            string exposures = string.Join(", ", recipe.ExposureS.Select(s => $"{s:0.######}"));
            string[] cells =
            [
                recipe.Name, $"{recipe.TemperatureC:F1}", $"{recipe.HumidityRatioGPerKg:F2}", $"{recipe.AirVelocityMPerS:F2}", exposures,
                $"{recipe.Blade.TimeS:F1}", $"{recipe.FilmUm:F0}",
            ];
            table.AddRow(wide ? [.. cells, recipe.Bath] : tight ? cells[..4] : cells);
        }

        console.Write(table);
        console.WriteLine("From GB 8701193. T, W, v: air over the film. W: g water per kg dry air.");
        foreach (string name in ReferenceRecipes.Names)
        {
            foreach ((_, string remark) in ReferenceFilm.Of(name).Given.Where(g => g.Key == FilmNotes.RemarkKey))
            {
                console.WriteLine($"{name}: {remark}");
            }
        }

        return ExitCode.Good;
    }
}

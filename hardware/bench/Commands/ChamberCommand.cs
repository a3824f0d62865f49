using System.CommandLine;

namespace ChamberFirmware.Bench;

/// <summary>
/// The command line: chamber run, runs, campaign, report, compare, predict, fit, transfer, translate, line, recipes, check, commission,
/// replay, demo, twin, console, serve, gateway, fleet, modbus, help, completion.
/// </summary>
public static class ChamberCommand
{
    private const string Description =
        "Casts membranes on the twin of the casting chamber: the firmware of the ESP32, driving equations instead of parts.\n"
        + "Without a command: casts all reference recipes (run --all). Exit code 0: every plate complete; 1: not; 2: wrong input,\n"
        + "nothing written; 130: stopped (Ctrl+C, end of session).";

    /// <summary>The root command with all commands below it.</summary>
    public static RootCommand Make(Surroundings around)
    {
        var root = new RootCommand(Description);
        root.Subcommands.Add(RunCommand.Make(around));
        root.Subcommands.Add(RunsCommand.Make(around));
        root.Subcommands.Add(ResultCommand.Make(around));
        root.Subcommands.Add(AuditCommand.Make(around));
        root.Subcommands.Add(CampaignCommand.Make(around));
        root.Subcommands.Add(ReportCommand.Make(around));
        root.Subcommands.Add(CompareCommand.Make(around));
        root.Subcommands.Add(PredictCommand.Make());
        root.Subcommands.Add(FitCommand.Make(around));
        root.Subcommands.Add(TransferCommand.Make(around));
        root.Subcommands.Add(TranslateCommand.Make());
        root.Subcommands.Add(LineCommand.Make(around));
        root.Subcommands.Add(RecipesCommand.Make());
        root.Subcommands.Add(CheckCommand.Make());
        root.Subcommands.Add(CommissionCommand.Make(around));
        root.Subcommands.Add(ReplayCommand.Make());
        root.Subcommands.Add(DemoCommand.Make());
        root.Subcommands.Add(TwinCommand.Make());
        root.Subcommands.Add(ConsoleCommand.Make());
        root.Subcommands.Add(ServeCommand.Make(around));
        root.Subcommands.Add(GatewayCommand.Make(around));
        root.Subcommands.Add(FleetCommand.Make());
        root.Subcommands.Add(ModbusCommand.Make(around));
        root.Subcommands.Add(HelpCommand.Make(root));
        root.Subcommands.Add(CompletionCommand.Make());
        root.SetAction((parsed, stop) =>
        {
            RunOptions options = RunOptions.Default with { Labels = new StoreOptions(around).Unlabelled };
            return RunCommand.RunAsync([], options, around, parsed.InvocationConfiguration, stop);
        });
        return root;
    }
}

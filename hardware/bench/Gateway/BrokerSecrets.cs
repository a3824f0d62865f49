using System;
using System.IO;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>What stands beside a gateway's file and not in it: the password, and files of certificates.</summary>
internal static class BrokerSecrets
{
    private const string InEnvironment = "passwordEnvironment";
    private const string InFile = "passwordFile";

    /// <summary>From the environment or the first line of a file; a password in the file itself is refused.</summary>
    public static string Password(GatewayTable table, string folder, Func<string, string?> environment)
    {
        if (table.Has("password"))
        {
            table.Text("password", "");
            table.Note("password", "A password does not stand in this file, which others may read: name a file with passwordFile, or a "
                + "variable with passwordEnvironment.");
        }

        string variable = table.Text(InEnvironment, "");
        string path = FileOf(table, InFile, folder);
        if (variable.Length > 0 && path.Length > 0)
        {
            table.Note(InFile, "passwordEnvironment and passwordFile are both given: keep one of them.");
        }

        string? value = variable.Length > 0 ? environment(variable) : null;
        if (variable.Length > 0 && string.IsNullOrEmpty(value))
        {
            table.Note(InEnvironment, $"The environment has no variable {variable}: export it before the gateway is started.");
        }

        return value ?? (path.Length > 0 ? FirstLine(table, path) : "");
    }

    /// <summary>The path of a file that has to be there, from the folder of the gateway's file; empty: none was given.</summary>
    public static string FileOf(GatewayTable table, string key, string folder)
    {
        string given = table.Text(key, "");
        string path = given.Length > 0 ? Path.Combine(folder, given) : "";
        if (path.Length > 0 && !File.Exists(path))
        {
            table.Note(key, $"{key} = \"{given}\": there is no such file; paths count from the folder of this file.");
            return "";
        }

        return path;
    }

    private static string FirstLine(GatewayTable table, string path)
    {
        try
        {
            using StreamReader reader = File.OpenText(path);
            return reader.ReadLine()?.Trim() ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            table.Note(InFile, $"The password's file cannot be read: {FileTrouble.Sentence(e)}");
            return "";
        }
    }
}

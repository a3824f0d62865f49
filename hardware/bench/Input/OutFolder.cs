using System;
using System.IO;

namespace ChamberFirmware.Bench;

/// <summary>The folder for results. Asked for after every recipe is good and before anything is cast.</summary>
public static class OutFolder
{
    /// <summary>Makes the folder and tries to write in it: an empty string, or why not.</summary>
    public static string Open(string folder)
    {
        if (folder.Trim().Length == 0)
        {
            return "--out is empty: give a folder.";
        }

        if (File.Exists(folder))
        {
            return $"--out = {folder} is a file: give a folder.";
        }

        try
        {
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"--out = {folder} cannot be used: {e.Message.ReplaceLineEndings(" ")}";
        }
    }
}

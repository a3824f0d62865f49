using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

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
            return $"--out = {folder} cannot be used: {FileTrouble.Sentence(e)}";
        }
    }

    /// <summary>What stands in a folder and must not be replaced, each a sentence: better known now than after an hour.</summary>
    public static IReadOnlyList<string> Obstacles(string folder, IEnumerable<Plate> plates)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        string[] there = [.. Directory.GetDirectories(folder).Select(d => Path.GetFileName(d)!)];
        string[] names = [.. plates.Select(p => p.Folder)];
        string[] sentences =
        [
            PlaceOf.ObstacleOfFile(Path.Combine(folder, SummaryJson.FileName)),
            .. names.Select(name => PlaceOf.Obstacle(Path.Combine(folder, name), PlateFolder.Files)),
            .. names.Select(name => Alike(folder, name, there)),
        ];
        return [.. sentences.Where(s => s.Length > 0)];
    }

    // Windows and macOS would take Film-2s and film-2s for one folder.
    private static string Alike(string folder, string name, string[] there)
    {
        string? alike = there.FirstOrDefault(t => t != name && FilePath.IsSameName(t, name));
        return alike == null || there.Contains(name)
            ? ""
            : $"{Path.Combine(folder, alike)} has results of a recipe whose name differs from {name} only in capital letters or accents: "
                + "name one of them otherwise, or give another --out.";
    }
}

using System;
using System.IO;
using System.Linq;
using ADRaffy.ENSNormalize;

namespace ChamberFirmware.Bench;

/// <summary>
/// Paths as people type them. é is one character or two, depending on the keyboard and on the system that named the file; both look the
/// same. .NET's own Normalize does nothing here: the program carries no culture data (InvariantGlobalization).
/// </summary>
public static class FilePath
{
    /// <summary>The path as the disk has it, where only the Unicode form of names differs; else as it was given.</summary>
    public static string Find(string path)
    {
        if (path.Length == 0 || Path.Exists(path) || path.All(char.IsAscii))
        {
            return path;
        }

        try
        {
            string root = Path.GetPathRoot(path) ?? "";
            string found = root;
            foreach (string part in path[root.Length..].Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar))
            {
                found = Path.Combine(found, Inside(found, part));
            }

            return Path.Exists(found) ? found : path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }

    /// <summary>Two names are one for a file system that looks at neither capital letters nor the Unicode form.</summary>
    public static bool IsSameName(string one, string other) =>
        string.Equals(Composed(one), Composed(other), StringComparison.OrdinalIgnoreCase);

    private static string Inside(string folder, string name)
    {
        string place = folder.Length == 0 ? "." : folder;
        if (name.All(char.IsAscii) || Path.Exists(Path.Combine(place, name)) || !Directory.Exists(place))
        {
            return name;
        }

        string wanted = Composed(name);
        return Directory.EnumerateFileSystemEntries(place).Select(entry => Path.GetFileName(entry)!)
            .FirstOrDefault(entry => Composed(entry) == wanted) ?? name;
    }

    private static string Composed(string name) => name.All(char.IsAscii) ? name : ENSNormalize.NF.NFC(name);
}

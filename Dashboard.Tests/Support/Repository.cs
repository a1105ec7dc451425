namespace Dashboard.Tests.Support;

/// <summary>The source tree the tests were built from.</summary>
public static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "Migrations", "gallery", "artifacts", "StrykerOutput"];

    /// <summary>The folder that holds Dashboard.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The reference vectors beside the repository; null where they are absent.</summary>
    public static string? PublishedReference
    {
        get
        {
            var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "reference", "published"));
            return Directory.Exists(folder) ? folder : null;
        }
    }

    /// <summary>The path below the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Files of the program and its tests that people write.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        from folder in Directory.EnumerateDirectories(Root)
        where Path.GetFileName(folder) is "Dashboard" or "Dashboard.Domain" or "Dashboard.Tests" or "bench"
        from file in Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        where !Relative(file).Split('/').Any(part => NotOurs.Contains(part, StringComparer.Ordinal))
        select file;


    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Dashboard.sln above {from}.");
    }
}

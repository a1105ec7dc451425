using Dashboard.Data.Storage;

namespace Dashboard.Data;

/// <summary>Where the data are. Read from <c>DataDirectory</c>, <c>Storage:Provider</c> and <c>ConnectionStrings:Dashboard</c>.</summary>
public sealed class DataOptions
{
    /// <summary>Folder of the SQLite file and other local files; created when absent. Absolute once bound.</summary>
    public string DataDirectory { get; set; } = "";

    /// <summary>The setting as written; <see cref="Database"/> is what it means.</summary>
    public string Provider { get; set; } = nameof(StorageProvider.Sqlite);

    /// <summary>PostgreSQL only.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The database.</summary>
    public StorageProvider Database => Enum.Parse<StorageProvider>(Provider, ignoreCase: true);

    /// <summary>The SQLite file.</summary>
    public string DatabaseFile => Path.Combine(DataDirectory, "dashboard.db");

    /// <summary>Takes the settings from the configuration.</summary>
    public void Bind(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var directory = configuration["DataDirectory"];
        DataDirectory = Path.GetFullPath(string.IsNullOrWhiteSpace(directory) ? "data" : directory, AppContext.BaseDirectory);
        Provider = configuration["Storage:Provider"] ?? nameof(StorageProvider.Sqlite);
        ConnectionString = configuration.GetConnectionString("Dashboard");
    }
}

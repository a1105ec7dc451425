namespace Dashboard.Data;

/// <summary>What this folder brings to the program.</summary>
public static class DataSetup
{
    public static WebApplicationBuilder AddData(this WebApplicationBuilder builder) => builder;
}

using System.Data.Common;

namespace Dashboard.Jobs;

/// <summary>Parameters for plain statements.</summary>
internal static class Sql
{
    public static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}

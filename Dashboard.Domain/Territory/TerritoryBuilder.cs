using System.Collections.Immutable;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Territory;

/// <summary>Lays the governing tree out in preorder, checks it, and cuts the statistical districts that differ from it.</summary>
internal sealed class TerritoryBuilder(DataTable table)
{
    private readonly List<Area> _areas = [];
    private readonly Dictionary<string, DataRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DataRow>> _below = new(StringComparer.Ordinal);

    public TerritoryMap Build(string edition)
    {
        var city = Sort();
        Lay(city);
        if (_areas.Count != table.Rows.Length)
        {
            var lost = table.Rows.First(row => _areas.TrueForAll(area => area.Code != row["code"]));
            throw lost.Fault("parent_code", "The area hangs in a circle and not below the city.");
        }

        var cells = _areas.Count;
        _areas.AddRange(new StatisticalPartition([.. _areas]).Differing());
        return new TerritoryMap(edition, cells, [.. _areas]);
    }

    /// <summary>Fills the look-ups and gives the city's row.</summary>
    private DataRow Sort()
    {
        DataRow? city = null;
        foreach (var row in table.Rows)
        {
            if (!_rows.TryAdd(row.Required("code"), row))
            {
                throw row.Fault("code", "The code is used twice.");
            }
        }

        foreach (var row in table.Rows)
        {
            var level = row.Value<AreaLevel>("level");
            if (level == AreaLevel.City)
            {
                city = city is null ? row : throw row.Fault("level", "There is a second city.");
                continue;
            }

            if (!_rows.TryGetValue(row.Required("parent_code"), out var parent))
            {
                throw row.Fault("parent_code", $"There is no area '{row["parent_code"]}'.");
            }

            if (parent.Value<AreaLevel>("level") != level - 1)
            {
                throw row.Fault("parent_code", $"'{row["parent_code"]}' is not one level above.");
            }

            if (!_below.TryGetValue(row["parent_code"], out var siblings))
            {
                _below[row["parent_code"]] = siblings = [];
            }

            siblings.Add(row);
        }

        return city ?? throw new DataTableException(table.Name, "", "level", "There is no city.");
    }

    private void Lay(DataRow row)
    {
        var ordinal = _areas.Count;
        _areas.Add(null!);
        foreach (var below in _below.GetValueOrDefault(row["code"], []))
        {
            Lay(below);
        }

        var level = row.Value<AreaLevel>("level");
        _areas[ordinal] = new Area(
            ordinal,
            row["code"],
            row.Required("name"),
            row.Required("official_name"),
            level,
            Partition.Governing,
            SettlementOf(row, level),
            level == AreaLevel.City ? null : row["parent_code"],
            StatisticalDistrictOf(row, level),
            ordinal,
            [new CellRange(ordinal, _areas.Count)],
            ReportingSpan.FirstDay,
            null)
        {
            NameEn = row.Has("name_en") && row["name_en"] is { Length: > 0 } english ? english : null,
        };
    }

    private string? StatisticalDistrictOf(DataRow row, AreaLevel level)
    {
        var code = row["nbs_district_code"];
        if (code.Length == 0)
        {
            return level <= AreaLevel.District ? null : throw row.Fault("nbs_district_code", "The field is empty.");
        }

        return _rows.TryGetValue(code, out var district) && district.Value<AreaLevel>("level") == AreaLevel.District
            ? code
            : throw row.Fault("nbs_district_code", $"There is no district '{code}'.");
    }

    private static Settlement? SettlementOf(DataRow row, AreaLevel level)
    {
        if (level != AreaLevel.Community)
        {
            return row["settlement"].Length == 0 ? null : throw row.Fault("settlement", "Only a community is town or country.");
        }

        var settlement = row.Value<Settlement>("settlement");
        return settlement == CommunityCode.SettlementOf(row["code"])
            ? settlement
            : throw row.Fault("settlement", "The last three digits of the code say otherwise.");
    }
}

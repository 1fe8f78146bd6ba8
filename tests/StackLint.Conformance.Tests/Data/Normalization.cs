using StackLint.Compose;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Comparison;

namespace StackLint.Conformance.Tests.Data;

/// <summary>The only allowances made before data are compared; both sides load in one folder, so that paths need none.</summary>
internal static class Normalization
{
    private const string DefaultVersion = "3.13";

    internal static DataValue Docker(string output, ConformanceCase testCase)
    {
        // Compose doubles each dollar, so that its output can be loaded again.
        var data = DockerOutputReader.Read(testCase.Dialect == ComposeDialect.Compose ? output.Replace("$$", "$", StringComparison.Ordinal) : output);
        if (testCase.Dialect == ComposeDialect.Compose && data is DataMapping mapping)
        {
            SortKeysOfSsh(mapping);
        }

        return data;
    }

    /// <summary>The version is compared after defaulting.</summary>
    internal static DataValue Model(ModelAnswer model)
    {
        var data = model.Project?.Canonical is { } canonical ? ModelDataReader.Read(canonical) : new DataMapping();
        if (data is not DataMapping mapping)
        {
            return data;
        }

        if (model.Project?.Options.Dialect == ComposeDialect.Compose)
        {
            SortKeysOfSsh(mapping);
        }
        else if (mapping.Find("version") is null or DataScalar { Kind: DataKind.Null } or DataScalar { Text: "" or "3" })
        {
            mapping.Entries["version"] = new DataScalar(DataKind.String, DefaultVersion);
        }

        return data;
    }

    // Compose loads them as a map, which it prints as a list in an order that changes from run to run.
    private static void SortKeysOfSsh(DataMapping project)
    {
        foreach (var service in (project.Find("services") as DataMapping)?.Entries.Values.OfType<DataMapping>() ?? [])
        {
            if (service.Find("build") is DataMapping build && build.Find("ssh") is DataSequence keys)
            {
                build.Entries["ssh"] = new DataSequence([.. keys.Items.OrderBy(static k => k.ToString(), StringComparer.Ordinal)]);
            }
        }
    }
}

using StackLint.Compose;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Comparison;

namespace StackLint.Conformance.Tests.Data;

/// <summary>The only allowances made before data are compared; both sides load in one folder, so that paths need none.</summary>
internal static class Normalization
{
    private const string DefaultVersion = "3.13";

    internal static DataValue Docker(string output, ConformanceCase testCase, ModelAnswer model)
    {
        // Compose doubles each dollar, so that its output can be loaded again.
        var data = DockerOutputReader.Read(testCase.Dialect == ComposeDialect.Compose ? output.Replace("$$", "$", StringComparison.Ordinal) : output);
        if (testCase.Dialect == ComposeDialect.Compose && data is DataMapping mapping)
        {
            WithoutProjectName(mapping, model);
        }

        return data;
    }

    /// <summary>The version is compared after defaulting.</summary>
    internal static DataValue Model(ModelAnswer model)
    {
        var data = model.Project?.Canonical is { } canonical ? ModelDataReader.Read(canonical) : new DataMapping();
        if (model.Project?.Options.Dialect == ComposeDialect.Stack && data is DataMapping mapping)
        {
            if (mapping.Find("version") is null or DataScalar { Kind: DataKind.Null } or DataScalar { Text: "" or "3" })
            {
                mapping.Entries["version"] = new DataScalar(DataKind.String, DefaultVersion);
            }
        }

        return data;
    }

    // Compose names a project after its folder when no file does.
    private static void WithoutProjectName(DataMapping mapping, ModelAnswer model)
    {
        if (model.Project?.Canonical?.Find("name") is null)
        {
            mapping.Entries.Remove("name");
        }
    }
}

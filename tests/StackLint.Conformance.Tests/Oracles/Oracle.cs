using System.Text;
using StackLint.Conformance.Tests.Cases;

namespace StackLint.Conformance.Tests.Oracles;

/// <summary>A tool of Docker's that says what it makes of files.</summary>
internal abstract class Oracle
{
    private readonly Lazy<OracleCache> _cache;
    private readonly Lazy<string> _version;

    protected Oracle()
    {
        _cache = new Lazy<OracleCache>(() => new OracleCache(GetType().Name, ConformanceSettings.OutputFolder));
        _version = new Lazy<string>(ReadVersion);
    }

    /// <summary>Why the tool cannot be asked; null when it can.</summary>
    internal abstract string? Absence { get; }

    /// <summary>The version that the tool reports.</summary>
    internal string Version => _version.Value;

    /// <summary>Skips the test where the tool is not.</summary>
    internal void Require() => Skip.If(Absence is not null, Absence);

    /// <summary>What the tool makes of the case.</summary>
    internal OracleAnswer Ask(ConformanceCase testCase) => _cache.Value.Get(KeyOf(testCase), () => Run(testCase));

    /// <summary>The same without a look at earlier answers, for input that is tried once.</summary>
    internal OracleAnswer AskAnew(ConformanceCase testCase) => Run(testCase);

    protected abstract string ReadVersion();

    protected abstract OracleAnswer Run(ConformanceCase testCase);

    // Files that a case names (env_file, extends) are those of the corpus, which its manifest stands for, or lie with the generated file.
    private string KeyOf(ConformanceCase testCase)
    {
        var key = new StringBuilder(Version).Append('\n').Append(CorpusFiles.Version).Append('\n');
        foreach (var file in testCase.Files)
        {
            key.Append(file).Append('\n').Append(File.Exists(file) ? Convert.ToHexString(File.ReadAllBytes(file)) : "-").Append('\n');
        }

        foreach (var (name, value) in testCase.FullEnvironment().OrderBy(static v => v.Key, StringComparer.Ordinal))
        {
            key.Append(name).Append('=').Append(value).Append('\0');
        }

        return StableHash.Hex(key.ToString());
    }
}

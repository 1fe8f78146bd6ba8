using System.Collections.Immutable;
using StackLint.Compose.Environments;
using StackLint.Compose.Targets;
using StackLint.Engine;
using StackLint.Engine.Results;
using StackLint.Rules;
using StackLint.Yaml.Text;

namespace StackLint.Fuzzing.Targets;

/// <summary>A folder with the few files that inputs name, in which they are linted from memory.</summary>
internal static class Workplace
{
    private static readonly LintRun Run = new(new RulePackSet(new BuiltInRulePack()), FixedClock.Instance);

    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["EMPTY"] = "",
        ["IMAGE"] = "registry.example.com/shop/web:1.4",
        ["NUMBER"] = "3",
        ["ODD"] = "a: b # c\n- d${X}\u2028\ud83d\ude00",
    };

    /// <summary>Variables that are all there are.</summary>
    internal static VariableSource KnownVariables { get; } = VariableSource.Of(Variables.GetValueOrDefault);

    /// <summary>The folder, with its links followed.</summary>
    internal static string Folder { get; } = Create();

    /// <summary>The input as a file of the folder; null when it cannot be decoded.</summary>
    internal static SourceFile? FileOf(byte[] bytes, string name) => SourceFileReader.Decode(bytes, name, Path.Combine(Folder, name)).File;

    /// <summary>Asks for one file, which need not be on disk.</summary>
    internal static LintRequest RequestFor(SourceFile file, ComposeTarget? target = null, VariableSource? variables = null) => new()
    {
        WorkingDirectory = Folder,
        Paths = [],
        StandardInput = file,
        Target = target,
        Environment = variables,
    };

    internal static LintRequest With(this LintRequest request, SourceFile file) => request with { Overlay = request.Overlay.SetItem(file.FullPath!, file) };

    internal static LintResult Lint(LintRequest request) => Run.Execute(request);

    private static string Create()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"stacklint-fuzzing-{Environment.ProcessId}");
        Directory.CreateDirectory(Path.Combine(folder, "sub"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Write(".editorconfig", "root = true\n");
        Write("vars.env", "FROM_FILE=1\nTAKEN\nQUOTED=\"q v\"\n");
        Write("base.yml", "services:\n  base:\n    image: base\n    environment: {FROM_BASE: \"1\"}\n    extends: {file: sub/deep.yml, service: deep}\n");
        Write("sub/deep.yml", "services:\n  deep:\n    image: deep\n    env_file: ../vars.env\n    volumes: [\"./d:/d\"]\n");
        Write("included.yml", "services:\n  included:\n    image: included:1\n    networks: [front]\nnetworks: {front: {}}\n");
        Write("a.yml", "");
        Write("b.yml", "");
        return Path.TrimEndingDirectorySeparator(folder);

        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
    }

    private sealed class FixedClock : TimeProvider
    {
        internal static FixedClock Instance { get; } = new();

        public override DateTimeOffset GetUtcNow() => new(2027, 1, 22, 0, 0, 0, TimeSpan.Zero);
    }
}

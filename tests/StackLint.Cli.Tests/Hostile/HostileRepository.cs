using System.Text;

namespace StackLint.Cli.Tests.Hostile;

/// <summary>
/// A repository whose files name, in every way there is, what lies outside of it, what never ends and what nobody answers. Each file
/// outside holds <see cref="Marker"/>, which must stand in nothing that a run writes.
/// </summary>
internal sealed class HostileRepository : IDisposable
{
    internal const string Marker = "XMARKERX";

    // A file that can be one of YAML and one of variables has a name with the one end and with the other.
    private static readonly string[] Targets =
    [
        "../outside/x{end}", "{outside}/x{end}", "~/x{end}", "./sub/../../outside/x{end}", "link{end}", "folder/x{end}", "chain{end}", "loop{end}", "pipe{end}", "zero{end}", "environ{end}",
        "/proc/self/environ", "/dev/zero", "/dev/stdin", "-x{end}", "--help",
    ];

    private static readonly (string Name, string End, string Text)[] Constructs =
    [
        ("include", ".yml", "include: [{path}]\nservices: {web: {image: 'nginx:1'}}\n"),
        ("include-env", ".env", "include: [{path: ok.part, env_file: {path}}]\nservices: {web: {image: 'nginx:1'}}\n"),
        ("include-folder", ".env", "include: [{path: ok.part, project_directory: {path}}]\nservices: {web: {image: 'nginx:1'}}\n"),
        ("extends", ".yml", "services: {web: {extends: {file: {path}, service: hidden}}}\n"),
        ("env", ".env", "services: {web: {image: 'nginx:1', env_file: [{path}]}}\n"),
        ("env-raw", ".env", "services: {web: {image: 'nginx:1', env_file: [{path: {path}, required: false, format: raw}]}}\n"),
        ("labels", ".env", "services: {web: {image: 'nginx:1', label_file: [{path}]}}\n"),
        ("stack", ".env", "version: '3.8'\nservices: {web: {image: 'nginx:1', deploy: {replicas: 1}, env_file: [{path}], secrets: [s], configs: [s]}}\nsecrets: {s: {file: {path}}}\nconfigs: {s: {file: {path}}}\n"),
        ("build", ".env", "services: {web: {build: {context: {path}, dockerfile: {path}}, volumes: [{type: bind, source: {path}, target: /x}], credential_spec: {file: {path}}}}\n"),
        ("based", ".yml", "services: {web: {image: 'nginx:1'}}\n"),
    ];

    private readonly ScratchFolder _folder = new();

    internal HostileRepository()
    {
        foreach (var end in new[] { ".yml", ".env" })
        {
            _folder.Write("outside/x" + end, end == ".yml" ? $"services: {{hidden: {{image: '{Marker}:1', environment: {{{Marker}: {Marker}}}}}}}\n{Marker}: [\n" : $"{Marker}={Marker}\n{Marker} {Marker}\n");
            _folder.Write("repo/-x" + end, "services: {}\n");
            Link("link" + end, "../outside/x" + end);
            Link("chain" + end, "link" + end);
            Link("loop" + end, "loop" + end);
            Link("zero" + end, "/dev/zero");
            Link("environ" + end, "/proc/self/environ");
            ExternalProgram.Require("mkfifo").Run(Root, "pipe" + end);
        }

        Link("folder", "../outside");
        _folder.Write("outside/.editorconfig", $"root = true\n[*]\nstacklint.{Marker} = {Marker}\n");
        _folder.Write("outside/.gitignore", Marker + "\n");
        _folder.Write("repo/ok.part", "services: {part: {image: 'nginx:1'}}\n");
        var settings = new StringBuilder("root = true\n[*]\nstacklint.read_env_file = true\nstacklint.rules = rules.dll\nstacklint.baseline = ../outside/x.yml\n");
        _folder.Write("repo/rules.dll", Marker);
        _folder.Write("repo/stacklint.dll", Marker);
        for (var i = 0; i < Targets.Length; i++)
        {
            foreach (var (name, end, text) in Constructs)
            {
                var target = Targets[i].Replace("{end}", end, StringComparison.Ordinal).Replace("{outside}", Path.Combine(_folder.Root, "outside"), StringComparison.Ordinal);
                _folder.Write($"repo/{name}-{i}.yml", text.Replace("{path}", target, StringComparison.Ordinal));
                settings.Append(name == "based" ? $"[{name}-{i}.yml]\nstacklint.base_files = {target}\n" : "");
            }
        }

        _folder.Write("repo/.editorconfig", settings.ToString());
        foreach (var name in new[] { ".editorconfig", ".gitignore", ".env", "compose.override.yaml", "daemon.json" })
        {
            _folder.Write("repo/linked/compose.yaml", "services: {web: {image: 'nginx:1', environment: [A=$A]}}\n");
            Link("linked/" + name, "../../outside/" + (name[0] == '.' && name != ".env" ? name : "x.yml"));
            _folder.Write("repo/piped/compose.yaml", "services: {web: {image: 'nginx:1', environment: [A=$A]}}\n");
            ExternalProgram.Require("mkfifo").Run(Root, "piped/" + name);
        }

        _folder.Write("repo/.git/info/exclude", "");
        Link(".git/HEAD", "/dev/zero");
        ExternalProgram.Require("mkfifo").Run(Root, ".git/config");
    }

    internal string Root => Path.Combine(_folder.Root, "repo");

    internal string Outside => Path.Combine(_folder.Root, "outside");

    /// <summary>The Compose files by their names, as a hook would name them; no link.</summary>
    internal string[] Files => [.. Directory.EnumerateFiles(Root, "*-*.yml").Select(static f => Path.GetFileName(f)!).Where(static n => n[0] != '-').Append("linked/compose.yaml").Append("piped/compose.yaml").Order(StringComparer.Ordinal)];

    /// <summary>Writes a list of everything that a search by name would find, links too.</summary>
    internal void WriteList() => _folder.Write("repo/list", string.Join('\n', Directory.EnumerateFileSystemEntries(Root).Select(static f => Path.GetFileName(f)).Where(static n => n != "list").Append("folder/x.yml")) + "\n");

    public void Dispose() => _folder.Dispose();

    private void Link(string name, string target)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The devices are Linux's.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, name))!);
        File.CreateSymbolicLink(Path.Combine(Root, name), target);
    }
}

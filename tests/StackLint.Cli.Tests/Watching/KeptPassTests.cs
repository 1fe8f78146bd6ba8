namespace StackLint.Cli.Tests.Watching;

/// <summary>What a watch keeps from one pass to the next never shows: after each change the log is the one that a new run writes.</summary>
public sealed class KeptPassTests : IDisposable
{
    private static readonly string[] ExtendedFiles = ["l1", "lk/part", "out"];

    private const string Subnet = "services: {web: {image: 'nginx:1.27', networks: [n]}}\nnetworks: {n: {ipam: {config: [{subnet: 10.9.0.0/24}]}}}\n";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Log_is_that_of_a_new_run()
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        Directory.CreateDirectory(Path.Combine(_folder.Root, ".git"));
        _folder.Write("a/stack.yml", Samples.Warning);
        _folder.Write("b/docker-stack.yml", Subnet);
        _folder.Write("c/compose.yaml", "services:\n  api:\n    extends: {file: ../part, service: api}\n    ports: [\"${PORT}:80\"]\n    env_file: [api.env]\n");
        _folder.Write("c/compose.override.yaml", "services: {api: {volumes: ['./data:/data']}}\n");
        _folder.Write("part", Samples.Clean);
        using var program = new WatchedProgram(_folder, "--watch");
        Check(program);

        // What projects read beside their own files, and what is only looked for.
        Change(program, "part", Samples.Clean + "    privileged: true\n");
        Change(program, "c/.env", "PORT=0.0.0.0:8080\n");
        Change(program, "c/.env", "PORT=127.0.0.1:8080\n");
        Change(program, "c/api.env", "DB_PASSWORD=hunter2hunter2\n");
        Directory.CreateDirectory(Path.Combine(_folder.Root, "c", "data"));
        Check(program);

        // What only several projects together show.
        Change(program, "d/docker-stack.yml", Subnet);
        Change(program, "d/docker-stack.yml", "# other\n\n" + Subnet);
        Change(program, "b/docker-stack.yml", Subnet.Replace("10.9.0", "10.10.0"));
        Change(program, "nodes.json", "[]");

        // What makes projects others: settings, pairs, names, folders.
        Change(program, "a/.editorconfig", "[*]\nstacklint.sl4001.severity = error\n");
        File.Move(Path.Combine(_folder.Root, "c/compose.override.yaml"), Path.Combine(_folder.Root, "c/compose.other.yaml"));
        Check(program);
        Directory.Move(Path.Combine(_folder.Root, "d"), Path.Combine(_folder.Root, "e"));
        Check(program);
        File.Delete(Path.Combine(_folder.Root, "part"));
        Check(program);
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "part"), _folder.Write("real", Samples.Warning));
        Check(program);
        Change(program, "real", Samples.Clean);
        Change(program, ".gitignore", "a/\n");
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    [SkippableTheory]
    [InlineData("in place")]
    [InlineData("backup")]
    [InlineData("rename")]
    public void Last_of_many_saves_is_reported(string way)
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        _folder.Write("other.yml", Samples.Warning);
        var path = _folder.Write("stack.yml", Samples.Clean);
        using var program = new WatchedProgram(_folder, "--watch");
        Check(program);
        for (var i = 0; i < 40; i++)
        {
            // Some fall into the quiet period, some into the pass, some behind it.
            Thread.Sleep(i % 8 * 9);
            Save(path, (i % 2 == 0 ? Samples.Warning : Samples.Clean) + $"# {i}\n", way);
        }

        Check(program);
        Save(path, Samples.Warning + "# last\n", way);
        Check(program);
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    [SkippableFact]
    public void Half_a_file_is_not_what_stays()
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        var path = _folder.Write("stack.yml", Samples.Clean);
        using var program = new WatchedProgram(_folder, "--watch");
        Check(program);
        using (var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write("services: {");
            writer.Flush();
            program.WaitForError("1 error in 1 of 1 file");
            writer.Write("web: {image: 'nginx:1.27', privileged: true}}\n");
        }

        Check(program);
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    [SkippableTheory]
    [InlineData("mid", "real2")]
    [InlineData("cur", "v2")]
    [InlineData("ed", "editor2")]
    [InlineData("far", "far2")]
    public void Links_in_the_middle_of_a_chain_are_inputs(string link, string target)
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        using var elsewhere = new ScratchFolder();
        Link(elsewhere.Root, "far", "far1");
        elsewhere.Write("far1", Samples.Clean);
        elsewhere.Write("far2", Samples.Warning);
        _folder.Write("a.yml", "services:\n" + string.Concat(ExtendedFiles.Select(static (f, i) => $"  s{i}: {{extends: {{file: {f}, service: api}}}}\n")));
        _folder.Write("real1", Samples.Clean);
        _folder.Write("real2", Samples.Warning);
        _folder.Write("v1/part", Samples.Clean);
        _folder.Write("v2/part", Samples.Warning);
        _folder.Write("b.yml", Samples.Warning);
        _folder.Write("editor1", "root = true\n");
        _folder.Write("editor2", "root = true\n[*]\nstacklint.sl4001.severity = error\n");
        foreach (var (name, to) in new[] { ("l1", "mid"), ("mid", "real1"), ("lk", "cur"), ("cur", "v1"), (".editorconfig", "ed"), ("ed", "editor1"), ("out", Path.Combine(elsewhere.Root, "far")) })
        {
            Link(_folder.Root, name, to);
        }

        string[] roots = ["--allow-root", elsewhere.Root];
        using var program = new WatchedProgram(_folder, ["--watch", .. roots]);
        Check(program, roots);
        Link(link == "far" ? elsewhere.Root : _folder.Root, link, target);
        Check(program, roots);
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    [SkippableFact]
    public void Writing_under_one_name_changes_what_all_hard_links_to_it_hold()
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        _folder.Write("b.yml", Samples.Clean);
        using (var link = System.Diagnostics.Process.Start("ln", [Path.Combine(_folder.Root, "b.yml"), Path.Combine(_folder.Root, "hard.yml")])!)
        {
            link.WaitForExit();
        }

        using var program = new WatchedProgram(_folder, "--watch");
        Check(program);
        Change(program, "hard.yml", Samples.Warning);
        Change(program, "b.yml", Samples.Clean);
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("deploy")]
    public void Work_tree_that_comes_or_goes_decides_which_files_are_read(string place)
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        using var other = new ScratchFolder();
        other.Write("base", Samples.Warning);
        var stack = other.Write("deploy/a.yml", "services: {api: {extends: {file: ../base, service: api}}}\n");
        if (place.Length > 0)
        {
            Directory.CreateDirectory(Path.Combine(other.Root, ".git"));
        }

        using var program = new WatchedProgram(_folder, "--watch", stack);
        Check(program, stack);
        Directory.CreateDirectory(Path.Combine(other.Root, place, ".git"));
        Check(program, stack);
        Directory.Delete(Path.Combine(other.Root, place, ".git"));
        Check(program, stack);
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    [SkippableFact]
    public void Repository_below_that_comes_or_goes_decides_what_is_searched()
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        Directory.CreateDirectory(Path.Combine(_folder.Root, ".git"));
        _folder.Write("compose.yaml", Samples.Warning);
        _folder.Write("x/y/compose.yaml", Samples.Warning);
        using var program = new WatchedProgram(_folder, "--watch");
        Check(program);
        Directory.CreateDirectory(Path.Combine(_folder.Root, "x", ".git"));
        Check(program);
        Directory.Delete(Path.Combine(_folder.Root, "x", ".git"));
        Check(program);
        _folder.Write("x/.git", "gitdir: elsewhere\n");
        Check(program);
        File.Delete(Path.Combine(_folder.Root, "x", ".git"));
        Check(program);
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    [SkippableFact]
    public void What_one_project_may_read_no_other_gets_with_a_later_pass()
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        Directory.CreateDirectory(Path.Combine(_folder.Root, ".git"));
        Directory.CreateDirectory(Path.Combine(_folder.Root, "sub", ".git"));
        _folder.Write("lib/common", Samples.Warning);
        _folder.Write("a.yml", "services: {api: {extends: {file: lib/common, service: api}}}\n");
        _folder.Write("sub/b.yml", "services: {api: {extends: {file: ../lib/common, service: api}}}\n");
        using var program = new WatchedProgram(_folder, "--watch", "a.yml", "sub/b.yml");
        Check(program, "a.yml", "sub/b.yml");
        _folder.Write("sub/b.yml", "# changed\nservices: {api: {extends: {file: ../lib/common, service: api}}}\n");
        Check(program, "a.yml", "sub/b.yml");
        Assert.Contains("SL0008", _folder.Read(WatchedProgram.Log), StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    private void Change(WatchedProgram program, string name, string text)
    {
        _folder.Write(name, text);
        Check(program);
    }

    private void Check(WatchedProgram program, params string[] args) => program.WaitForLog(CliRun.In(_folder.Root, ["--format", "sarif", .. args]).Output);

    private static void Link(string folder, string name, string target)
    {
        File.Delete(Path.Combine(folder, name));
        File.CreateSymbolicLink(Path.Combine(folder, name), target);
    }

    // As editors do: truncated and written, the old one kept until the new one is there, or written elsewhere and renamed.
    private static void Save(string path, string text, string way)
    {
        switch (way)
        {
            case "in place":
                File.WriteAllText(path, text);
                break;
            case "backup":
                File.Move(path, path + "~");
                File.WriteAllText(path, text);
                File.Delete(path + "~");
                break;
            default:
                File.WriteAllText(path + "___jb_tmp___", text);
                File.Move(path, path + "___jb_old___");
                File.Move(path + "___jb_tmp___", path);
                File.Delete(path + "___jb_old___");
                break;
        }
    }
}

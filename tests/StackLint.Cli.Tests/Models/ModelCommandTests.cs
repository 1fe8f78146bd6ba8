using System.Text;
using System.Text.Json;

namespace StackLint.Cli.Tests.Models;

public sealed class ModelCommandTests : IDisposable
{
    private const string Stack =
        """
        # stacklint target=swarm
        x-limits: &limits {memory: 512M}
        services:
          web:
            image: nginx:1.27
            hostname: "on"
            deploy: {resources: {limits: *limits}, replicas: 2}
            labels: {price: "5 $$"}

        """;

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Stack_is_printed_as_docker_stack_config_lays_it_out()
    {
        _folder.Write("stack.yml", Stack);
        var run = CliRun.In(_folder.Root, "model", "stack.yml");
        Assert.Equal("", run.Error);
        Assert.Equal(ExitStatus.Clean, run.ExitStatus);
        Assert.Contains(
            """
            services:
              web:
                deploy:
                  replicas: 2
                  resources:
                    limits:

            """,
            run.Output);
        Assert.Contains("    hostname: \"on\"\n    image: nginx:1.27\n    labels:\n      price: 5 $\n", run.Output);
    }

    [Fact]
    public void Compose_project_keeps_its_dollars_doubled()
    {
        _folder.Write("compose.yaml", Stack);
        Assert.Contains("price: 5 $$\n", CliRun.In(_folder.Root, "model", "compose.yaml", "--target", "compose").Output);
        Assert.Contains("\"price\": \"5 $$\"", CliRun.In(_folder.Root, "model", "compose.yaml", "--target", "compose", "--format", "json").Output);
        Assert.Contains("price: 5 $\n", CliRun.In(_folder.Root, "model", "compose.yaml", "--target", "swarm").Output);
    }

    [Fact]
    public void Origins_say_where_a_value_is_written_and_how_it_came()
    {
        _folder.Write("stack.yml", Stack);
        var output = CliRun.In(_folder.Root, "model", "stack.yml", "--origins").Output;
        var line = Assert.Single(output.Split('\n'), static l => l.TrimStart().StartsWith("memory:", StringComparison.Ordinal) && l.Contains("*limits", StringComparison.Ordinal));
        Assert.EndsWith("  # stack.yml:2:28, *limits at stack.yml:7:34", line);
        Assert.Contains("# stack.yml:5:12\n", output);
    }

    [Fact]
    public void Origins_as_json_stand_beside_the_model_by_pointer()
    {
        _folder.Write("stack.yml", Stack);
        using var json = JsonDocument.Parse(CliRun.In(_folder.Root, "model", "stack.yml", "--origins", "--format", "json").Output);
        var root = json.RootElement;
        Assert.Equal("stack.yml", root.GetProperty("files")[0].GetString());
        Assert.Equal("nginx:1.27", root.GetProperty("model").GetProperty("services").GetProperty("web").GetProperty("image").GetString());
        Assert.Equal(2, root.GetProperty("model").GetProperty("services").GetProperty("web").GetProperty("deploy").GetProperty("replicas").GetInt32());
        var origins = root.GetProperty("origins");
        var memory = origins.GetProperty("/services/web/deploy/resources/limits/memory");
        Assert.Equal(["value stack.yml:2:28", "alias stack.yml:7:34"], memory.EnumerateArray().Select(Show));
        Assert.Equal(["value stack.yml:5:12"], origins.GetProperty("/services/web/image").EnumerateArray().Select(Show));
        Assert.Equal(JsonValueKind.Array, origins.GetProperty("").ValueKind);
    }

    [Fact]
    public void Files_of_one_project_are_merged_and_others_are_documents_of_their_own()
    {
        _folder.Write("a.yml", "# stacklint target=swarm\nservices: {a: {image: x}}\n");
        _folder.Write("b.yml", "# stacklint target=swarm\nservices: {a: {image: y1}, b: {image: z}}\n");
        var merged = CliRun.In(_folder.Root, "model", "-c", "a.yml", "-c", "b.yml", "--origins");
        Assert.Matches(@"image: y1 +# b\.yml:2:23, replaces a\.yml:2:23\n", merged.Output);
        var separate = CliRun.In(_folder.Root, "model", "b.yml", "a.yml").Output;
        Assert.StartsWith("---\n# a.yml\n", separate);
        Assert.Contains("image: x\n---\n# b.yml\n", separate);
        using var json = JsonDocument.Parse(CliRun.In(_folder.Root, "model", "b.yml", "a.yml", "--format", "json").Output);
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Fact]
    public void Variables_without_a_value_stand_as_written_and_are_listed()
    {
        _folder.Write("stack.yml", "# stacklint target=swarm\nservices: {web: {image: 'r/nginx:${TAG}', hostname: $HOST, user: '${USER_ID:-1}'}}\n");
        var run = CliRun.In(_folder.Root, "model", "stack.yml", "--origins");
        Assert.Matches(@"image: r/nginx:\$\{TAG\}  +# stack.yml:2:25\n", run.Output);
        Assert.Matches(@"user: ""1""  +# stack.yml:2:66, default of USER_ID\n", run.Output);
        Assert.Equal("note: 2 variables have no value here and stand as written: HOST, TAG\n", run.Error);
        Assert.Equal(ExitStatus.Clean, run.ExitStatus);
    }

    [Fact]
    public void Variables_that_containers_get_from_the_process_stand_as_where_there_are_none()
    {
        _folder.Write("stack.yml", "# stacklint target=swarm\nservices: {web: {image: x, environment: {A: , B: ''}}, web2: {image: x, environment: [A, B=]}}\n");
        var run = CliRun.In(_folder.Root, "model", "stack.yml");
        Assert.Equal(2, run.Output.Split("environment:\n      A: null\n      B: \"\"\n").Length - 1);
        Assert.Contains(": A, B\n", run.Error);
        Assert.Equal(2, CliRun.In(_folder.Root, "model", "stack.yml", "--format", "json").Output.Split("\"A\": null,\n        \"B\": \"\"\n").Length - 1);
        var known = CliRun.In(_folder.Root, new CliRunSettings { Variables = { ["A"] = "1" } }, "model", "stack.yml", "--env");
        Assert.Equal(2, known.Output.Split("environment:\n      A: \"1\"\n      B: \"\"\n").Length - 1);
        Assert.Equal("", known.Error);
    }

    [Fact]
    public void Variables_of_an_env_file_say_where_they_are_set()
    {
        _folder.Write("stack.yml", "# stacklint target=swarm\nservices: {web: {image: 'x:${TAG}'}}\n");
        _folder.Write("my.env", "# comment\nTAG=1.2\n");
        var run = CliRun.In(_folder.Root, "model", "stack.yml", "--env-file", "my.env", "--origins");
        Assert.Matches(@"image: x:1\.2 +# stack\.yml:2:25, TAG at my\.env:2:1\n", run.Output);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("swarm")]
    [InlineData("compose")]
    public void Values_from_env_files_say_where_in_the_file_they_stand(string target)
    {
        _folder.Write("compose.yaml", "services:\n  a:\n    image: x\n    env_file: [a.env]\n");
        _folder.Write("a.env", "# c\n\nA=one\n");
        var text = CliRun.In(_folder.Root, "model", "compose.yaml", "--origins", "--target", target, "--env").Output;
        Assert.Matches(@"A: one +# a\.env:3:1, file named at compose\.yaml:4:16\n", text);
        var json = CliRun.In(_folder.Root, "model", "compose.yaml", "--origins", "--target", target, "--env", "--format", "json").Output;
        using var document = JsonDocument.Parse(json);
        var origins = document.RootElement.GetProperty("origins").GetProperty("/services/a/environment/A").EnumerateArray().ToList();
        Assert.Equal(["value a.env:3", "envFile compose.yaml:4"], origins.Select(static o => $"{o.GetProperty("kind")} {o.GetProperty("file")}:{o.GetProperty("line")}"));
    }

    [Fact]
    public void Included_file_that_is_no_yaml_is_refused_with_its_place()
    {
        _folder.Write("compose.yaml", "include: [sub.yaml]\nservices: {a: {image: x}}\n");
        _folder.Write("sub.yaml", "services: [\n");
        var run = CliRun.In(_folder.Root, "model");
        Assert.StartsWith("sub.yaml:1:11: ", run.Error);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
    }

    [Fact]
    public void Override_that_holds_nothing_changes_nothing()
    {
        _folder.Write("compose.yaml", "services: {a: {image: x}}\n");
        _folder.Write("empty.yaml", "{}\n");
        _folder.Write("comment.yaml", "# nothing\n");
        Assert.Equal(
            CliRun.In(_folder.Root, "model", "compose.yaml", "--target", "compose").Output,
            CliRun.In(_folder.Root, "model", "-c", "compose.yaml", "-c", "empty.yaml", "-c", "comment.yaml", "--target", "compose").Output);
        Assert.Equal(ExitStatus.Findings, CliRun.In(_folder.Root, "model", "-c", "compose.yaml", "-c", "comment.yaml", "--target", "swarm").ExitStatus);
    }

    [Fact]
    public void Path_from_a_home_that_is_not_known_stands_as_written()
    {
        _folder.Write("stack.yml", "services: {a: {image: x, volumes: ['~/a:/b']}}\n");
        Assert.Contains("source: ~/a\n", CliRun.In(_folder.Root, "model", "stack.yml", "--target", "swarm").Output);
    }

    [Fact]
    public void Name_of_a_file_with_a_NUL_is_refused_at_its_place()
    {
        _folder.Write("compose.yaml", "services: {a: {image: x, env_file: \"a\\0b\"}}\n");
        var run = CliRun.In(_folder.Root, "model");
        Assert.StartsWith("compose.yaml:1:36: ", run.Error);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
    }

    [Fact]
    public void What_Docker_refuses_is_said_at_its_place_and_nothing_is_printed()
    {
        _folder.Write("stack.yml", "# stacklint target=swarm\nservices: {web: {image: x}}\nservices: {}\n");
        var run = CliRun.In(_folder.Root, "model", "stack.yml");
        Assert.Equal("", run.Output);
        Assert.StartsWith("stack.yml:3:1: error: ", run.Error);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
        var forced = CliRun.In(_folder.Root, "model", "stack.yml", "--force");
        Assert.Contains("image: x\n", forced.Output);
        Assert.Equal((run.Error, run.ExitStatus), (forced.Error, forced.ExitStatus));
    }

    [Fact]
    public void File_that_is_no_yaml_is_refused_with_its_place()
    {
        _folder.Write("stack.yml", "services: [\n");
        var run = CliRun.In(_folder.Root, "model", "stack.yml", "--force");
        Assert.Equal("", run.Output);
        Assert.Matches(@"^stack\.yml:\d+:\d+: error: ", run.Error);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
    }

    [Fact]
    public void File_for_both_targets_is_loaded_as_Compose_does_with_a_note()
    {
        _folder.Write("a.yml", "services: {a: {image: x}}\n");
        var run = CliRun.In(_folder.Root, "model", "a.yml", "--target", "both");
        Assert.Contains("image: x\n", run.Output);
        Assert.Equal("note: loaded as Docker Compose does; --target swarm shows the stack\n", run.Error);
    }

    [Fact]
    public void Standard_input_is_a_file_like_any_other()
    {
        var settings = new CliRunSettings { Input = Encoding.UTF8.GetBytes("services: {a: {image: x}}\n") };
        var run = CliRun.In(_folder.Root, settings, "model", "-", "--origins", "--target", "swarm", "--stdin-filename", "in.yml");
        Assert.Matches(@"image: x +# in\.yml:1:23\n", run.Output);
        _folder.Write("b.yml", "services: {a: {user: u}}\n");
        Assert.Matches(@"user: u +# b\.yml:1:22\n", CliRun.In(_folder.Root, settings, "model", "-c", "-", "-c", "b.yml", "--origins", "--target", "swarm").Output);
    }

    [Fact]
    public void Without_a_file_the_folders_Compose_file_and_its_override_are_meant()
    {
        Assert.Equal(ExitStatus.Failed, CliRun.In(_folder.Root, "model").ExitStatus);
        _folder.Write("compose.yaml", "services: {a: {image: x}}\n");
        _folder.Write("compose.override.yml", "services: {a: {image: y1}}\n");
        var run = CliRun.In(_folder.Root, "model", "--target", "compose", "--origins");
        Assert.Matches(@"image: y1 +# compose\.override\.yml:1:23, replaces compose\.yaml:1:23\n", run.Output);
    }

    [Theory]
    [InlineData("gone.yml", "error: gone.yml: ")]
    [InlineData("other.yml", "error: other.yml is no Compose file")]
    public void What_cannot_be_loaded_at_all_fails_the_run(string file, string expected)
    {
        _folder.Write("other.yml", "just: text\n");
        var run = CliRun.In(_folder.Root, "model", file);
        Assert.Equal("", run.Output);
        Assert.StartsWith(expected, run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    [Theory]
    [InlineData("--format", "text")]
    [InlineData("--target", "kubernetes")]
    [InlineData("-c", "a.yml", "b.yml")]
    [InlineData("a.yml", "--stdin-filename", "x")]
    [InlineData("")]
    public void Wrong_usage_is_said(params string[] args)
    {
        var run = CliRun.In(_folder.Root, ["model", .. args]);
        Assert.StartsWith("error: ", run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    private static string Show(JsonElement place) =>
        $"{place.GetProperty("kind").GetString()} {place.GetProperty("file").GetString()}:{place.GetProperty("line").GetInt32()}:{place.GetProperty("column").GetInt32()}";
}

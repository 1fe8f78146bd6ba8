namespace StackLint.Rules.Tests.Fixes;

public sealed class FixPassTests
{
    private static readonly string[] Stack = ["target = swarm"];

    [Theory]
    [InlineData(
        "SL6002",
        "services:\n  a:\n    image: a\n    mem_limit: 1g # measured\n    cpus: 0.5\n    pids_limit: 100\n    scale: 2\n    mem_reservation: 512m\n",
        "services:\n  a:\n    image: a\n    deploy:\n      resources:\n        limits:\n          memory: 1g # measured\n          cpus: \"0.5\"\n          pids: 100\n        reservations:\n          memory: 512m\n      replicas: 2\n")]
    [InlineData(
        "SL6002",
        "services:\n  a: {mem_limit: 1g, image: a, cpus: 0.5}\n  b: {image: a, scale: 3, cpus: '2', deploy: {labels: {a: b}}}\n",
        "services:\n  a: {deploy: { resources: { limits: { memory: 1g, cpus: \"0.5\" } } }, image: a}\n  b: {image: a, deploy: {labels: {a: b}, replicas: 3, resources: { limits: { cpus: '2' } }}}\n")]
    [InlineData(
        "SL6002",
        "services:\n  a:\n    image: a\n    deploy:\n      resources:\n        limits: {pids: 5}\n    mem_limit: 1g\n    cpus: 1\n    scale: 2\n",
        "services:\n  a:\n    image: a\n    deploy:\n      resources:\n        limits: {pids: 5, memory: 1g, cpus: \"1\"}\n      replicas: 2\n")]
    [InlineData(
        "SL2004",
        "services:\n  db:\n    image: postgres:17\n    ports:\n      - \"5432:5432\"\n  api: {image: api:1, environment: {DB: \"db:5432\"}}\n",
        "services:\n  db:\n    image: postgres:17\n  api: {image: api:1, environment: {DB: \"db:5432\"}}\n")]
    [InlineData(
        "SL2004",
        "services:\n  mq:\n    image: rabbitmq:4\n    ports: [\"5672:5672\", \"25672:25672\"] # kept\n  api: {image: api:1, environment: {A: \"mq:5672\", B: \"mq:25672\"}}\n",
        "services:\n  mq:\n    image: rabbitmq:4\n    # kept\n  api: {image: api:1, environment: {A: \"mq:5672\", B: \"mq:25672\"}}\n")]
    [InlineData(
        "SL6010",
        "services:\n  a: {image: a}\nvolumes:\n  v: {}\n  w:\n    driver: local\nsecrets:\n  s: {file: s.txt}\n",
        "services:\n  a: {image: a}\n")]
    [InlineData(
        "SL6001",
        "services:\n  a:\n    image: a\n    privileged: true\n    expose: [80]\n    tmpfs:\n      - /run:size=64m,mode=1777\n      - /tmp\n",
        "services:\n  a:\n    image: a\n    volumes:\n      - { type: tmpfs, target: /run, tmpfs: { size: 67108864 } }\n      - { type: tmpfs, target: /tmp }\n")]
    [InlineData(
        "SL8001",
        "services:\n  a:\n    image: a\n    environment: {A: 010, B: 1.10}\n",
        "services:\n  a:\n    image: a\n    environment: {A: \"010\", B: \"1.10\"}\n")]
    [InlineData(
        "SL2003",
        "services:\n  a:\n    image: a\n    ports:\n      - \"80:80\" # http\n      - 443:443/udp\n      - {target: 8080, published: 8080}\n    deploy: {endpoint_mode: dnsrr}\n",
        "services:\n  a:\n    image: a\n    ports:\n      - { target: 80, published: 80, mode: host } # http\n      - { target: 443, published: 443, protocol: udp, mode: host }\n      - {target: 8080, published: 8080, mode: host}\n    deploy: {endpoint_mode: dnsrr}\n")]
    public void Several_findings_of_one_block_are_cured_in_one_pass(string rule, string text, string expected)
    {
        foreach (var lineBreak in (string[])["\n", "\r\n"])
        {
            var pass = FixPass.Apply(text.ReplaceLineEndings(lineBreak), rule, Stack);
            Assert.Equal(expected.ReplaceLineEndings(lineBreak), pass.Text);
            Assert.Empty(pass.Broken);
        }
    }

    [Theory]
    [InlineData("SL1001", "{\"services\": {\"a\": {\"image\": \"a\"}}}", "{\"services\": {\"a\": {\"image\": \"a\", \"deploy\": { \"resources\": { \"limits\": { \"memory\": \"512M\" } } }}}}")]
    [InlineData("SL4002", "{\"services\": {\"a\": {\"image\": \"a\"}}}", "{\"services\": {\"a\": {\"image\": \"a\", \"deploy\": { \"placement\": { \"constraints\": [\"node.role == worker\"] } }}}}")]
    [InlineData("SL2003", "{\"services\": {\"a\": {\"image\": \"a\", \"deploy\": {\"endpoint_mode\": \"dnsrr\"}, \"ports\": [\"80:80\"]}}}", "{\"services\": {\"a\": {\"image\": \"a\", \"deploy\": {\"endpoint_mode\": \"dnsrr\"}, \"ports\": [{ \"target\": 80, \"published\": 80, \"mode\": \"host\" }]}}}")]
    [InlineData("SL6001", "{\"services\": {\"a\": {\"image\": \"a\", \"tmpfs\": \"/tmp\"}}}", "{\"services\": {\"a\": {\"image\": \"a\", \"volumes\": [{ \"type\": \"tmpfs\", \"target\": \"/tmp\" }]}}}")]
    [InlineData("SL6004", "{\"services\": {\"a\": {\"image\": \"a\", \"restart\": \"no\"}}}", "{\"services\": {\"a\": {\"image\": \"a\", \"restart\": \"no\", \"deploy\": { \"restart_policy\": { \"condition\": \"none\" } }}}}")]
    public void What_is_JSON_stays_JSON(string rule, string text, string expected)
    {
        var pass = FixPass.Apply(text, rule, [.. Stack, "sl1001.default_limit = 512M", "sl4002.severity = info"], "stack.json");
        Assert.Equal(expected, pass.Text);
        using var _ = System.Text.Json.JsonDocument.Parse(pass.Text);
        Assert.Empty(pass.Broken);
    }
}

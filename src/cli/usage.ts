export const USAGE = `热线绩效台 命令行

用法：hotline <命令> … [--json]

  inspect FILE… [--password 密码]    识别导出文件：格式、编码、表头、列对应、行数与问题行；加密的表格需要密码
  metrics WORKSPACE                  计算工作区的全部指标
  evaluate WORKSPACE [--out DIR]     评分与复核；给出 --out 时同时写出 Word 与 Excel
  audit FILE…                        复核已有报告（docx、xlsx、html、txt），多份时再互相比对
  report WORKSPACE --kind self-evaluation|operations [--period 2023-06] --format docx|xlsx --out FILE
                                     写出自评报告或运营通报
  serve [--port 4173] [--host 127.0.0.1]
                                     以正确的响应头提供构建好的网页应用

结果写到标准输出（--json 时只有 JSON），说明与错误写到标准错误。
退出码：0 完成；1 输入有问题；2 用法不对。
`;
